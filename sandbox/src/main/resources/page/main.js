// Puts the page together and keeps it up to date.
import { h, icon, on, show } from './dom.js';
import { onChange, post } from './api.js';
import { switchLanguage, t } from './i18n.js';
import { act, closeToast, load, onDraw, shownToasts, state, toast, update } from './state.js';
import { drawSlack, spoken } from './slack.js';
import { drawModals } from './modals.js';
import { drawMail } from './mail.js';
import { ask } from './controls.js';

const top = document.getElementById('top');
const toasts = document.getElementById('toasts');
const live = document.getElementById('live');

onDraw(() => {
  show(top, bar());
  show(toasts, shownToasts().map((one) => h('div', { class: `toast ${one.kind}`, 'data-key': String(one.id), 'data-testid': 'toast' },
    h('span', {}, one.text), h('button', { type: 'button', class: 'plain', 'data-do': 'close-toast', 'data-id': String(one.id),
      'aria-label': t('close') }, icon('close')))));
  if (state.slack) {
    drawSlack();
    drawMail();
    drawModals();
    announce();
  }
});

function bar() {
  const action = (name, sign, label) => h('button', { type: 'button', class: 'button on-dark', 'data-do': 'action', 'data-action': name,
    'data-testid': `action-${name}` }, icon(sign), label);
  return [
    h('span', { class: 'brand' }, icon('counter'), h('strong', {}, '窓口 Madoguchi'), h('span', { class: 'tagline' }, t('tagline'))),
    !state.connected && h('span', { class: 'offline', role: 'status' }, t('disconnected')),
    h('span', { class: 'spring' }),
    action('play-day', 'play', t('playDay')),
    action('digest', 'chart', t('digestNow')),
    action('history', 'clock', t('history')),
    h('button', { type: 'button', class: 'button on-dark quiet-button', 'data-do': 'language', 'data-testid': 'language' }, t('language')),
  ];
}

// What is new is told once: notices as toasts, messages and mails to the live region.
let known = null;

function announce() {
  const messages = state.slack.channels.flatMap((channel) => channel.messages.map((one) => [one, channel]));
  const mails = state.mail.customers.flatMap((customer) => customer.in);
  const notices = state.slack.notices;
  if (known && known.user === state.user) {
    notices.filter((notice) => notice.ts > known.notice).forEach((notice) => toast(notice.text, 'error'));
    const fresh = messages.filter(([one]) => one.ts > known.message && one.user !== state.user).map(([one, channel]) => spoken(one, channel));
    const arrived = mails.filter((mail) => mail.number > known.mail).map((mail) => t('newMail', mail.from, mail.subject));
    if (fresh.length + arrived.length > 0) {
      live.textContent = [...fresh, ...arrived].slice(-3).join('. ');
    }
  }
  const last = (values) => values.reduce((most, value) => (value > most ? value : most), '0');
  known = { user: state.user, notice: last(notices.map((one) => one.ts)), message: last(messages.map(([one]) => one.ts)),
    mail: Math.max(0, ...mails.map((mail) => mail.number)) };
}

on('language', () => {
  switchLanguage();
  update();
});
on('close-toast', (button) => closeToast(Number(button.dataset.id)));

on('action', async (button) => {
  button.disabled = true;
  try {
    const { message } = await post(`/page/action/${button.dataset.action}`, {});
    toast(message || t('dayStarted'));
  } catch (error) {
    toast(error.message, 'error');
  } finally {
    button.disabled = false;
  }
});

on('be', async (button) => {
  update({ user: button.dataset.user, thread: state.thread, editing: null });
  await load();
  if (state.place === 'home') {
    act('home', {});
  }
});

on('go', async (button) => {
  const { place, tsTo, thread } = button.dataset;
  update({ place, thread: thread ?? null, editing: null, shownMessages: tsTo ? Infinity : 100 });
  if (place === 'home') {
    act('home', {});
  }
  if (tsTo) {
    requestAnimationFrame(() => {
      const message = document.querySelector(`[data-ts="${tsTo}"]`);
      message?.scrollIntoView({ block: 'center' });
      message?.classList.add('found');
    });
  }
});

const messageOf = (element) => element.closest('[data-ts]').dataset;

on('open-thread', (button) => {
  const { ts, threadTs } = messageOf(button);
  update({ thread: threadTs ?? ts });
  requestAnimationFrame(() => document.querySelector('[data-testid=thread-composer] textarea')?.focus());
});

on('earlier', () => update({ shownMessages: state.shownMessages + 200 }));
on('close-thread', () => update({ thread: null }));
on('react', (button) => act('react', { channel: state.place, ts: messageOf(button).ts, name: button.dataset.name }));
on('unreact', (button) => act('unreact', { channel: state.place, ts: messageOf(button).ts, name: button.dataset.name }));
on('shortcut', (button) => {
  button.closest('details').open = false;
  act('message-shortcut', { channel: state.place, ts: messageOf(button).ts, callbackId: button.dataset.callbackId });
});

on('start-edit', (button) => {
  update({ editing: messageOf(button).ts });
  requestAnimationFrame(() => {
    const area = document.querySelector('.editor textarea');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  });
});
on('cancel-edit', () => update({ editing: null }));
on('edit-key', (area, event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    area.form.requestSubmit();
  }
});
on('save-edit', async (form) => {
  await act('edit', { channel: state.place, ts: messageOf(form).ts, text: form.querySelector('textarea').value });
  update({ editing: null });
});
on('delete', async (button) => {
  const { ts } = messageOf(button);
  const sure = await ask({ title: t('remove'), text: t('removeSure'), confirm: t('remove'), style: 'danger' });
  if (sure) {
    act('delete', { channel: state.place, ts });
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) {
    return;
  }
  if (state.editing) {
    update({ editing: null });
  } else if (state.thread && !event.target.closest?.('#mail')) {
    const ts = state.thread;
    update({ thread: null });
    requestAnimationFrame(() => document.querySelector(`#place [data-ts="${ts}"] [data-do=open-thread]`)?.focus());
  } else if (state.mailNumber) {
    const number = state.mailNumber;
    update({ mailNumber: null });
    requestAnimationFrame(() => document.querySelector(`[data-number="${number}"]`)?.focus());
  }
});

onChange(
  () => load().catch((error) => toast(error.message, 'error')),
  (connected) => connected !== state.connected && update({ connected }),
);
