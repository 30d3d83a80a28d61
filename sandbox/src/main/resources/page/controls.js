// What happens when somebody clicks a button or chooses from a menu in a message, a modal or App Home.
import { h, on, show } from './dom.js';
import { chosenOption, contentOf, showChosen } from './elements.js';
import { t } from './i18n.js';
import { act, state, toast } from './state.js';
import { asWords, textOf } from './text.js';

const sure = document.getElementById('sure');

/** Where a control stands: in a view, or in a message of the open channel. */
function standing(element) {
  const view = element.closest('[data-view-id]')?.dataset.viewId;
  const ts = element.closest('[data-ts]')?.dataset.ts;
  return view ? { view } : { channel: state.place, ts };
}

async function tell(element, values) {
  const confirmed = element.dataset.confirm ? await ask(JSON.parse(element.dataset.confirm)) : true;
  if (!confirmed) {
    return;
  }
  const where = standing(element);
  element.setAttribute('aria-busy', 'true');
  const outcome = await act(where.view ? 'click-view' : 'click', { ...where, actionId: element.dataset.actionId, values });
  element.removeAttribute('aria-busy');
  if (outcome?.problem) {
    toast(outcome.problem, 'error');
  }
}

/** Slack's own question before something grave. */
export function ask(confirm) {
  show(sure, h('form', { method: 'dialog' },
    h('h2', {}, asWords(confirm.title)),
    h('div', { class: 'words' }, textOf(confirm.text)),
    h('div', { class: 'row end' },
      h('button', { class: 'button', value: 'no' }, asWords(confirm.deny) || t('cancel')),
      h('button', { class: `button ${confirm.style ?? 'primary'}`, value: 'yes', 'data-testid': 'confirm' }, asWords(confirm.confirm)))));
  sure.returnValue = 'no';
  sure.showModal();
  return new Promise((answer) => sure.addEventListener('close', () => answer(sure.returnValue === 'yes'), { once: true }));
}

on('press', (button) => {
  openOutside(button);
  tell(button, button.dataset.value === undefined ? [] : [button.dataset.value]);
});

on('pick', (option) => {
  const menu = option.closest('details');
  menu.open = false;
  openOutside(option);
  tell(menu, [option.dataset.value]);
});

on('choose', (element) => {
  const control = element.closest('[data-action-id]');
  const content = contentOf(control);
  tell(control, content === null ? [] : [content].flat().map(String));
});

function openOutside(element) {
  if (/^https?:/.test(element.dataset.url ?? '')) {
    window.open(element.dataset.url, '_blank', 'noopener');
  }
}

document.addEventListener('change', (event) => {
  const menu = event.target.closest('details.many');
  if (menu) {
    showChosen(menu);
  }
});

let asked = 0;

on('suggest', async (input) => {
  const control = input.closest('[data-action-id]');
  const query = input.value.trim();
  const list = control.querySelector('.suggestions');
  if (query.length < Number(control.dataset.min)) {
    closeSuggestions(control);
    return;
  }
  const mine = ++asked;
  const where = standing(control);
  const answer = await act('suggest', { place: where.view ?? where.ts, actionId: control.dataset.actionId, query,
    blockId: control.closest('[data-block-id]').dataset.blockId });
  if (mine !== asked) {
    return;
  }
  const options = answer?.body?.options ?? (answer?.body?.option_groups ?? []).flatMap((group) => group.options);
  show(list, options.length === 0 ? h('p', { class: 'quiet' }, t('noMatch')) : options.map((option) =>
    h('button', { type: 'button', role: 'option', 'data-do': 'take', 'data-value': option.value, 'data-option': JSON.stringify(option),
      'data-key': option.value }, textOf(option.text), option.description && h('small', {}, textOf(option.description)))));
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
});

on('take', (option) => {
  const control = option.closest('[data-action-id]');
  const chosen = control.querySelector('.external-chosen');
  if (!control.dataset.several) {
    chosen.replaceChildren();
  }
  const chip = chosenOption(option.dataset.value, asWords(JSON.parse(option.dataset.option).text));
  chip.dataset.option = option.dataset.option;
  chosen.append(chip);
  const input = control.querySelector('input');
  input.value = '';
  closeSuggestions(control);
  input.focus();
  if (control.dataset.tells) {
    tell(control, [contentOf(control)].flat());
  }
});

on('unpick', (chip) => {
  const control = chip.closest('[data-action-id]');
  chip.remove();
  control.querySelector('input').focus();
});

function closeSuggestions(control) {
  control.querySelector('.suggestions').hidden = true;
  control.querySelector('input').setAttribute('aria-expanded', 'false');
}

// Open menus close with Esc and with a click elsewhere; arrows walk through them.
const MENUS = 'details.overflow[open], details.many[open]';

document.addEventListener('click', (event) => {
  document.querySelectorAll(MENUS).forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

document.addEventListener('keydown', (event) => {
  const control = event.target.closest?.('.external');
  if (event.key === 'Escape' && control && !control.querySelector('.suggestions').hidden) {
    event.preventDefault();
    event.stopImmediatePropagation();
    closeSuggestions(control);
    return;
  }
  const menu = event.target.closest?.(MENUS);
  if (menu && event.key === 'Escape') {
    event.preventDefault();
    event.stopImmediatePropagation();
    menu.open = false;
    menu.querySelector('summary').focus();
  }
  const list = control ?? menu;
  if (list && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
    const stops = [...list.querySelectorAll('summary, .external > input, [role=menuitem], [role=option], input[type=checkbox]')];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}, true);
