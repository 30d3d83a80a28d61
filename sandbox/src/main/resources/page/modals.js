// The modals that the bot opens, one upon the other; the topmost can be used.
import { h, icon, on, show } from './dom.js';
import { blocks } from './blocks.js';
import { contentOf } from './elements.js';
import { t } from './i18n.js';
import { act, state, toast, update } from './state.js';
import { asWords } from './text.js';

const dialog = document.getElementById('modal');
const errors = new Map(); // view id → what was refused, by block id
let shown = null;

export function drawModals() {
  const stack = state.slack.views.modals ?? [];
  const view = stack.at(-1);
  if (!view) {
    shown = null;
    errors.clear();
    if (dialog.open) {
      dialog.close();
    }
    return;
  }
  dialog.dataset.viewId = view.id;
  dialog.classList.toggle('stacked', stack.length > 1);
  show(dialog, form(view, stack.length > 1));
  if (!dialog.open) {
    dialog.showModal();
  }
  if (shown !== view.id) {
    shown = view.id;
    firstField()?.focus();
  }
}

const firstField = () => dialog.querySelector('[autofocus]') ?? dialog.querySelector('.modal-body :is(input, textarea, select)');

function form(view, stacked) {
  const close = asWords(view.close) || (view.submit ? t('cancel') : t('close'));
  return h('form', { 'data-key': view.id, 'data-do': 'submit-view', 'data-on': 'submit', novalidate: true, 'data-testid': 'modal' },
    h('header', { class: 'head' },
      stacked && h('button', { type: 'button', class: 'plain', 'data-do': 'close-view', 'aria-label': t('back') }, icon('back')),
      h('h1', { id: 'modal-title' }, asWords(view.title)),
      h('button', { type: 'button', class: 'plain', 'data-do': 'close-view', 'aria-label': t('close'), 'data-testid': 'close-modal' }, icon('close'))),
    h('div', { class: 'modal-body blocks' }, blocks(view.blocks, errors.get(view.id) ?? {})),
    h('footer', { class: 'row end' },
      h('button', { type: 'button', class: 'button', 'data-do': 'close-view' }, close),
      view.submit && h('button', { type: 'submit', class: 'button primary', 'data-testid': 'submit-modal' }, asWords(view.submit))));
}

on('submit-view', async (form) => {
  const view = dialog.dataset.viewId;
  const button = form.querySelector('[type=submit]');
  if (button.disabled) {
    return;
  }
  button.disabled = true;
  const outcome = await act('submit-view', { view, state: contents(form) });
  button.disabled = false;
  const refused = outcome?.body?.response_action === 'errors' ? outcome.body.errors : null;
  if (refused) {
    errors.set(view, refused);
  } else {
    errors.delete(view);
    if (outcome?.problem) {
      toast(outcome.problem, 'error');
    }
  }
  update();
  if (refused) {
    requestAnimationFrame(() => dialog.querySelector('[aria-invalid]')?.focus());
  }
});

/** What is in the fields, by block and by action; an option of an external menu goes as a whole. */
function contents(form) {
  const state = {};
  for (const field of form.querySelectorAll('.block-input [data-action-id]')) {
    const block = field.closest('[data-block-id]').dataset.blockId;
    const chips = [...field.querySelectorAll('.chip[data-option]')].map((chip) => JSON.parse(chip.dataset.option));
    const isExternal = field.dataset.type.endsWith('external_select');
    if (field.dataset.type === 'file_input') {
      continue;
    }
    if (isExternal && chips.length === 0 && field.querySelector('.chip')) {
      continue; // untouched: what it held from the beginning stays
    }
    const content = isExternal ? (field.dataset.several ? chips : (chips[0] ?? null)) : contentOf(field);
    (state[block] ??= {})[field.dataset.actionId] = content;
  }
  return state;
}

const close = () => act('close-view', { view: dialog.dataset.viewId });
on('close-view', close);

dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  close();
});
