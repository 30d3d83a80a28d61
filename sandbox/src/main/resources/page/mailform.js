// The mail that a customer is writing.
import { h, icon } from './dom.js';
import { fileSize } from './messages.js';
import { t } from './i18n.js';
import { state } from './state.js';

export function mailForm(mail) {
  const field = (name, value, more = {}) => h('label', { class: 'line' }, h('span', {}, t(name)), h('input', { name, value, autocomplete: 'off', ...more }));
  return h('form', { class: 'mail-form', 'data-key': `form-${mail.id}`, 'data-do': 'send-mail', 'data-on': 'submit', 'data-testid': 'mail-form' },
    h('label', { class: 'line' }, h('span', {}, t('from')),
      h('select', { name: 'from' }, state.mail.customers.map((customer) =>
        h('option', { value: customer.address, selected: customer.address === mail.from }, `${customer.name} <${customer.address}>`)))),
    field('to', mail.to, { required: true, list: 'mailboxes' }),
    h('datalist', { id: 'mailboxes' }, state.mail.mailboxes.map((address) => h('option', { value: address }))),
    field('cc', mail.cc),
    field('subject', mail.subject, { 'data-testid': 'mail-subject' }),
    h('textarea', { name: 'text', rows: 12, 'aria-label': t('body'), placeholder: t('body'), 'data-testid': 'mail-text' }, mail.text),
    mail.files.length > 0 && h('div', { class: 'chosen-files' }, mail.files.map((file, index) =>
      h('button', { type: 'button', class: 'chip', 'data-do': 'drop-mail-file', 'data-index': String(index) },
        `${file.name} (${fileSize(Math.floor(file.base64.length * 0.75))}) ×`))),
    h('div', { class: 'row' },
      h('label', { class: 'plain attach', title: t('attach') }, icon('clip'), h('span', { class: 'visually-hidden' }, t('attach')),
        h('input', { type: 'file', multiple: true, class: 'visually-hidden', 'data-do': 'mail-files', 'data-on': 'change', 'data-testid': 'mail-files' })),
      h('label', { class: 'tick small', title: t('japaneseCharset') }, h('input', { type: 'checkbox', name: 'japanese', 'aria-label': t('japaneseCharset') }),
        h('span', {}, 'ISO-2022-JP')),
      h('span', { class: 'spring' }),
      h('button', { type: 'button', class: 'button', 'data-do': 'discard-mail' }, t('discard')),
      h('button', { type: 'submit', class: 'button primary', 'data-testid': 'send-mail' }, icon('send'), t('send'))));
}
