// Where one writes into a channel or a thread.
import { h, icon, on, readFiles } from './dom.js';
import { t } from './i18n.js';
import { act, state, toast, update } from './state.js';

const chosenFiles = new Map();

export function composer({ channel, threadTs, label }) {
  const key = `${state.user} ${channel} ${threadTs ?? ''}`;
  return h('form', { class: 'composer', 'data-key': `composer ${key}`, 'data-draft': key, 'data-do': 'post', 'data-on': 'submit',
    'data-channel-id': channel, 'data-thread': threadTs, 'data-testid': threadTs ? 'thread-composer' : 'channel-composer' },
    h('textarea', { rows: 2, placeholder: label, 'aria-label': label, 'data-do': 'compose', 'data-on': 'input keydown', 'data-testid': 'composer-text' },
      state.drafts.get(key) ?? ''),
    fileNames(key),
    h('div', { class: 'row' },
      h('label', { class: 'plain attach', title: t('attach') }, icon('clip'), h('span', { class: 'visually-hidden' }, t('attach')),
        h('input', { type: 'file', multiple: true, class: 'visually-hidden', 'data-do': 'choose-files', 'data-on': 'change', 'data-testid': 'composer-files' })),
      !threadTs && shortcuts(),
      threadTs && h('label', { class: 'tick small' }, h('input', { type: 'checkbox', name: 'broadcast' }), h('span', {}, t('alsoSend'))),
      h('button', { type: 'submit', class: 'button send', 'data-testid': 'send' }, icon('send'), t('send'))));
}

function shortcuts() {
  const list = (state.slack.shortcuts ?? []).filter((shortcut) => shortcut.type === 'global');
  return list.length > 0 && h('details', { class: 'overflow upward' },
    h('summary', { class: 'plain', 'aria-label': t('shortcuts'), title: t('shortcuts'), role: 'button' }, '⚡'),
    h('div', { class: 'menu', role: 'menu' }, list.map((shortcut) =>
      h('button', { type: 'button', role: 'menuitem', 'data-do': 'global-shortcut', 'data-callback-id': shortcut.callbackId }, shortcut.name))));
}

on('global-shortcut', (button) => {
  button.closest('details').open = false;
  act('shortcut', { callbackId: button.dataset.callbackId });
});

function fileNames(key) {
  const files = chosenFiles.get(key) ?? [];
  return files.length > 0 && h('div', { class: 'chosen-files' }, files.map((file, index) =>
    h('button', { type: 'button', class: 'chip', 'data-do': 'drop-file', 'data-index': String(index) }, file.name, ' ×')));
}

on('compose', (area, event) => {
  const form = area.closest('form');
  if (event.type === 'input') {
    state.drafts.set(form.dataset.draft, area.value);
    area.rows = Math.min(12, Math.max(2, area.value.split('\n').length));
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

on('choose-files', (input) => {
  chosenFiles.set(input.closest('form').dataset.draft, [...(chosenFiles.get(input.closest('form').dataset.draft) ?? []), ...input.files]);
  input.value = '';
  update();
});

on('drop-file', (button) => {
  chosenFiles.get(button.closest('form').dataset.draft)?.splice(Number(button.dataset.index), 1);
  update();
});

on('post', async (form) => {
  const area = form.querySelector('textarea');
  const key = form.dataset.draft;
  const text = area.value.trim();
  const files = chosenFiles.get(key) ?? [];
  if (!text && files.length === 0) {
    return;
  }
  const { channelId: channel, thread } = form.dataset;
  const command = /^(\/[a-z][\w-]*)(?:\s+([\s\S]*))?$/.exec(text);
  if (command && thread) {
    toast(t('noSlash', command[1]), 'error');
    return;
  }
  area.value = '';
  area.rows = 2;
  state.drafts.delete(key);
  chosenFiles.delete(key);
  const answer = command
    ? await act('slash', { channel, command: command[1], text: command[2] ?? '' })
    : await act('post', { channel, thread: thread ?? null, text, files: await readFiles(files),
        broadcast: form.elements.broadcast?.checked ?? false });
  if (answer === null) {
    area.value = text;
    state.drafts.set(key, text);
    chosenFiles.set(key, files);
  }
  if (form.elements.broadcast) {
    form.elements.broadcast.checked = false;
  }
});
