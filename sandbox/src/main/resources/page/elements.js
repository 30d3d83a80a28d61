// Block Kit elements: buttons, menus and fields. Each carries what a click needs to know.
import { h } from './dom.js';
import { t } from './i18n.js';
import { state } from './state.js';
import { asWords, textOf } from './text.js';

/** In an input block the content goes with the form; elsewhere a choice is told at once. */
export function control(element, block, more = {}) {
  const isField = block.type === 'input' && !block.dispatch_action;
  const common = {
    'data-action-id': element.action_id,
    'data-type': element.type,
    'data-confirm': element.confirm ? JSON.stringify(element.confirm) : null,
    'aria-label': more.id ? null : asWords(element.placeholder) || element.accessibility_label || null,
    ...more,
  };
  const doing = isField ? {} : { 'data-do': 'choose', 'data-on': 'change' };
  const draw = KINDS[element.type];
  return draw ? draw(element, common, doing) : h('span', { class: 'unknown' }, `[${element.type}]`);
}

const KINDS = {
  button: (element, common) =>
    h('button', { ...common, type: 'button', class: `button ${element.style ?? ''}`, 'data-do': 'press',
      'data-value': element.value, 'data-url': element.url }, textOf(element.text)),
  overflow: (element, common) => menu(element, common),
  static_select: (element, common, doing) => select(element, common, doing, optionsOf(element), element.initial_option?.value),
  users_select: (element, common, doing) => select(element, common, doing, people(), element.initial_user),
  multi_users_select: (element, common, doing) => many(element, common, doing, people(), element.initial_users ?? []),
  conversations_select: (element, common, doing) => select(element, common, doing, places(), element.initial_conversation),
  channels_select: (element, common, doing) => select(element, common, doing, places(), element.initial_channel),
  multi_static_select: (element, common, doing) =>
    many(element, common, doing, optionsOf(element), (element.initial_options ?? []).map((option) => option.value)),
  external_select: (element, common, doing) => external(element, common, doing, element.initial_option ? [element.initial_option] : [], false),
  multi_external_select: (element, common, doing) => external(element, common, doing, element.initial_options ?? [], true),
  checkboxes: (element, common, doing) =>
    ticks('checkbox', element, common, doing, (element.initial_options ?? []).map((option) => option.value)),
  radio_buttons: (element, common, doing) => ticks('radio', element, common, doing, [element.initial_option?.value]),
  plain_text_input: (element, common, doing) => text(element, common, doing, 'text'),
  email_text_input: (element, common, doing) => text(element, common, doing, 'email'),
  url_text_input: (element, common, doing) => text(element, common, doing, 'url'),
  number_input: (element, common, doing) =>
    h('input', { ...common, ...doing, type: 'number', min: element.min_value, max: element.max_value,
      step: element.is_decimal_allowed ? 'any' : '1', value: element.initial_value }),
  datepicker: (element, common, doing) => h('input', { ...common, ...doing, type: 'date', value: element.initial_date }),
  timepicker: (element, common, doing) => h('input', { ...common, ...doing, type: 'time', value: element.initial_time }),
  datetimepicker: (element, common, doing) =>
    h('input', { ...common, ...doing, type: 'datetime-local', value: localTime(element.initial_date_time) }),
  file_input: (element, common) => h('input', { ...common, type: 'file', multiple: (element.max_files ?? 10) > 1,
    accept: element.filetypes?.map((type) => `.${type}`).join(',') }),
};

function text(element, common, doing, type) {
  const told = 'data-do' in doing ? { 'data-do': 'choose', 'data-on': 'change' } : {};
  const shared = { ...common, ...told, placeholder: asWords(element.placeholder) || null, maxlength: element.max_length,
    minlength: element.min_length || null, autofocus: element.focus_on_load };
  return element.multiline
    ? h('textarea', { ...shared, rows: 6 }, element.initial_value ?? '')
    : h('input', { ...shared, type, value: element.initial_value, autocomplete: 'off' });
}

function optionsOf(element) {
  const own = (element.options ?? []).map(named);
  const groups = (element.option_groups ?? []).flatMap((group) =>
    group.options.map((option) => ({ ...named(option), group: asWords(group.label) })));
  return [...own, ...groups];
}

const named = (option) => ({ value: option.value, name: asWords(option.text), description: asWords(option.description), option });
const people = () => (state.slack?.users ?? []).filter((user) => !['BOT', 'DEACTIVATED'].includes(user.kind))
  .map((user) => ({ value: user.id, name: user.realName || user.name }));
const places = () => (state.slack?.channels ?? []).filter((channel) => !channel.isIm)
  .map((channel) => ({ value: channel.id, name: `#${channel.name}` }));

function select(element, common, doing, options, chosen) {
  const draw = (option) => h('option', { value: option.value, selected: option.value === chosen }, option.name);
  const groups = [...new Set(options.map((option) => option.group ?? ''))];
  return h('select', { ...common, ...doing },
    h('option', { value: '' }, asWords(element.placeholder) || t('choose')),
    groups.map((group) => {
      const drawn = options.filter((option) => (option.group ?? '') === group).map(draw);
      return group ? h('optgroup', { label: group }, drawn) : drawn;
    }));
}

function many(element, common, doing, options, chosen) {
  const { id, ...rest } = common;
  return h('details', { ...rest, class: 'many' },
    h('summary', { id, 'data-key': `chosen-${chosen.join(' ')}`, 'data-own-children': true, 'data-empty': asWords(element.placeholder) || t('choose') },
      chosenNames(options.filter((option) => chosen.includes(option.value)).map((option) => option.name), element.placeholder)),
    h('div', { class: 'many-options', role: 'group', ...doing }, options.map((option) =>
      h('label', { class: 'tick' },
        h('input', { type: 'checkbox', value: option.value, checked: chosen.includes(option.value) }),
        h('span', {}, option.group ? `${option.group} › ${option.name}` : option.name)))));
}

const chosenNames = (names, placeholder) => names.join(', ') || asWords(placeholder) || t('choose');

/** Writes what is ticked upon the closed menu. */
export function showChosen(menu) {
  const names = [...menu.querySelectorAll('input:checked')].map((input) => input.nextElementSibling.textContent);
  const summary = menu.querySelector('summary');
  summary.textContent = names.join(', ') || summary.dataset.empty;
}

function ticks(type, element, common, doing, chosen) {
  const { id, ...rest } = common;
  return h('div', { ...rest, ...doing, id, class: 'ticks', role: type === 'radio' ? 'radiogroup' : 'group' },
    optionsOf(element).map((option) =>
      h('label', { class: 'tick' },
        h('input', { type, name: `${element.action_id}-${id ?? ''}`, value: option.value, checked: chosen.includes(option.value) }),
        h('span', {}, textOf(option.option.text), option.description && h('small', {}, option.description)))));
}

function external(element, common, doing, chosen, several) {
  const { id, ...rest } = common;
  return h('div', { ...rest, class: 'external', 'data-several': several ? 'true' : null, 'data-min': element.min_query_length ?? 3,
    'data-tells': 'data-do' in doing ? 'true' : null },
    h('div', { class: 'external-chosen', 'data-own-children': true },
      chosen.map((option) => chosenOption(option.value, asWords(option.text)))),
    h('input', { id, type: 'text', role: 'combobox', 'aria-expanded': 'false', autocomplete: 'off', 'data-do': 'suggest',
      'data-on': 'input', 'aria-label': common['aria-label'], placeholder: asWords(element.placeholder) || t('typeToSearch') }),
    h('div', { class: 'suggestions', role: 'listbox', 'aria-label': t('resultsFor'), 'data-own-children': true, hidden: true }));
}

/** What was picked from suggestions; a click takes it back. */
export function chosenOption(value, name) {
  return h('button', { type: 'button', class: 'chip', 'data-value': value, 'data-do': 'unpick' }, name, ' ×');
}

function menu(element, common) {
  return h('details', { ...common, class: 'overflow' },
    h('summary', { 'aria-label': t('more'), title: t('more'), role: 'button', 'aria-haspopup': 'menu' }, '⋯'),
    h('div', { class: 'menu', role: 'menu' }, element.options.map((option) =>
      h('button', { type: 'button', role: 'menuitem', 'data-do': 'pick', 'data-value': option.value, 'data-url': option.url },
        textOf(option.text), option.description && h('small', {}, textOf(option.description))))));
}

function localTime(seconds) {
  if (!seconds) {
    return null;
  }
  const moment = new Date(seconds * 1000);
  return new Date(moment - moment.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

/** What is in a control now, in the form in which the server wants it. */
export function contentOf(element) {
  const type = element.dataset.type;
  const ticked = () => [...element.querySelectorAll('input:checked')].map((input) => input.value);
  switch (type) {
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_users_select':
      return ticked();
    case 'radio_buttons':
      return ticked()[0] ?? null;
    case 'external_select':
    case 'multi_external_select': {
      const values = [...element.querySelectorAll('.chip')].map((chip) => chip.dataset.value);
      return type === 'external_select' ? (values[0] ?? null) : values;
    }
    case 'datetimepicker':
      return element.value ? Math.floor(new Date(element.value).getTime() / 1000) : null;
    default:
      return element.value === '' ? null : element.value;
  }
}
