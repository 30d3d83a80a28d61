// The customers' mail program.
import { h, icon, on, readFiles, show } from './dom.js';
import { get, post } from './api.js';
import { longDateOf, shortDayOf, t, timeOf } from './i18n.js';
import { initial, toneOf } from './messages.js';
import { load, state, toast, update } from './state.js';
import { mailForm } from './mailform.js';
import { reader } from './mailreader.js';

const place = document.getElementById('mail');
const ELSEWHERE = 'elsewhere';

export function drawMail() {
  const { customers, elsewhere } = state.mail;
  if (!customers.some((one) => one.address === state.customer) && state.customer !== ELSEWHERE) {
    state.customer = customers[0]?.address ?? null;
  }
  show(place,
    h('header', { class: 'head', 'data-key': 'head' }, icon('mail'), h('h1', {}, t('mailProgram')),
      h('button', { type: 'button', class: 'button primary', 'data-do': 'write-mail', 'data-testid': 'write-mail' }, icon('edit'), t('write'))),
    h('div', { class: 'customers', role: 'tablist', 'aria-label': t('customers'), 'data-key': 'customers', 'data-testid': 'customers' },
      customers.map((customer) => tab(customer)),
      elsewhere.length > 0 && tab({ name: t('elsewhere'), address: ELSEWHERE, in: elsewhere.flatMap((one) => one.in) }),
      h('button', { type: 'button', class: 'customer add', 'data-do': 'new-customer', title: t('newCustomer'), 'aria-label': t('newCustomer'),
        'data-testid': 'new-customer' }, '+')),
    state.newCustomer && newCustomer(),
    state.writing ? mailForm(state.writing) : h('div', { class: 'mailbox', 'data-key': 'mailbox' }, boxes(), list(), reader(opened)));
}

// Another workspace is another beginning: its mails are counted from one again.
const readKey = () => `mail ${state.slack.team.id}`;
const readNumbers = () => new Set(state.read[readKey()] ?? []);

function tab(customer) {
  const read = readNumbers();
  const unread = customer.in.filter((mail) => !read.has(mail.number)).length;
  const chosen = customer.address === state.customer;
  return h('button', { type: 'button', role: 'tab', class: 'customer', 'data-key': customer.address, 'data-do': 'open-customer',
    'data-address': customer.address, 'aria-selected': String(chosen), title: customer.address, tabindex: chosen ? '0' : '-1' },
    h('span', { class: `avatar small tone-${toneOf(customer.name)}`, 'aria-hidden': 'true' }, initial(customer.name)),
    h('span', { class: 'name' }, customer.name),
    unread > 0 && h('span', { class: 'count', 'aria-label': `${unread} ${t('unread')}` }, String(unread)));
}

function mailbox() {
  if (state.customer === ELSEWHERE) {
    return { in: state.mail.elsewhere.flatMap((one) => one.in), sent: [] };
  }
  return state.mail.customers.find((one) => one.address === state.customer) ?? { in: [], sent: [] };
}

function boxes() {
  if (state.customer === ELSEWHERE) {
    return h('p', { class: 'hint', 'data-key': 'hint' }, t('elsewhereHint'));
  }
  const box = (name) => h('button', { type: 'button', class: 'box', 'data-do': 'open-box', 'data-box': name, 'data-key': name,
    'aria-pressed': String(state.box === name) }, t(name === 'in' ? 'inbox' : 'sent'), h('small', {}, String(mailbox()[name].length)));
  return h('div', { class: 'boxes', 'data-key': 'boxes' }, box('in'), box('sent'), h('small', { class: 'address' }, state.customer));
}

function list() {
  const mails = [...mailbox()[state.customer === ELSEWHERE ? 'in' : state.box]].reverse();
  const read = readNumbers();
  return h('ul', { class: 'mail-list', 'data-key': 'list', 'data-testid': 'mail-list', 'aria-label': t(state.box === 'in' ? 'inbox' : 'sent') },
    mails.length === 0 && h('li', { class: 'empty' }, t('noMails')),
    mails.map((mail) => {
      const unread = state.box === 'in' && !read.has(mail.number);
      return h('li', { 'data-key': `mail-${mail.number}` },
        h('button', { type: 'button', class: unread ? 'mail unread' : 'mail', 'data-do': 'open-mail', 'data-number': String(mail.number),
          'data-subject': mail.subject, 'aria-current': mail.number === state.mailNumber ? 'true' : null },
          h('span', { class: 'mail-top' },
            h('span', { class: 'correspondent' }, state.box === 'in' ? withoutAddress(mail.from) : `→ ${mail.to}`),
            mail.attachments > 0 && icon('clip'),
            h('time', { datetime: mail.at }, when(mail.at))),
          h('span', { class: 'mail-subject' }, mail.subject || '—'),
          h('span', { class: 'snippet' }, mail.snippet)));
    }));
}

const withoutAddress = (from) => from.replace(/\s*<[^>]*>$/, '').replace(/^"|"$/g, '') || from;

function when(iso) {
  const date = new Date(iso);
  return date.toDateString() === new Date().toDateString() ? timeOf(date) : shortDayOf(date);
}

function newCustomer() {
  return h('form', { class: 'new-customer row', 'data-key': 'new-customer', 'data-do': 'add-customer', 'data-on': 'submit' },
    h('input', { name: 'name', required: true, placeholder: t('yourName'), 'aria-label': t('yourName') }),
    h('input', { name: 'address', type: 'email', required: true, placeholder: t('yourAddress'), 'aria-label': t('yourAddress') }),
    h('button', { type: 'submit', class: 'button' }, t('add')));
}

let opened = null; // the mail that is being read, whole

async function open(number) {
  const read = readNumbers().add(number);
  state.read[readKey()] = [...read];
  update({ mailNumber: number });
  try {
    opened = await get(`/page/mail/read?number=${number}`);
    update({ mailView: opened.text.trim() === '' && opened.hasHtml ? 'html' : 'text' });
  } catch (error) {
    toast(error.message, 'error');
  }
}

on('open-customer', (tab) => update({ customer: tab.dataset.address, mailNumber: null, box: 'in', writing: null }));
on('open-box', (button) => update({ box: button.dataset.box, mailNumber: null }));
on('open-mail', (button) => open(Number(button.dataset.number)));
on('mail-view', (button) => update({ mailView: button.dataset.view }));
on('close-mail', () => update({ mailNumber: null }));
on('new-customer', () => {
  update({ newCustomer: !state.newCustomer });
  requestAnimationFrame(() => place.querySelector('.new-customer input')?.focus());
});

on('add-customer', async (form) => {
  const { name, address } = Object.fromEntries(new FormData(form));
  try {
    await post('/page/mail/customer', { name, address });
    await load();
    update({ newCustomer: false, customer: address.toLowerCase(), mailNumber: null });
  } catch (error) {
    toast(error.message, 'error');
  }
});

const from = () => (state.customer === ELSEWHERE ? state.mail.customers[0]?.address : state.customer);

on('write-mail', () => {
  update({ writing: { id: Date.now(), from: from(), to: state.mail.mailboxes[0] ?? '', cc: '', subject: '', text: '', files: [] } });
  requestAnimationFrame(() => place.querySelector('[name=subject]')?.focus());
});

on('answer-mail', () => {
  const quoted = opened.text.trimEnd().split('\n').map((line) => `> ${line}`).join('\n');
  update({ writing: { id: Date.now(), answering: opened.number, from: from(), to: opened.replyTo, cc: '', files: [],
    subject: /^re:/i.test(opened.subject) ? opened.subject : `Re: ${opened.subject}`,
    text: `\n\n${t('on', longDateOf(new Date(opened.at)), opened.from)}\n${quoted}` } });
  requestAnimationFrame(() => {
    const area = place.querySelector('[name=text]');
    area.focus();
    area.setSelectionRange(0, 0);
    area.scrollTop = 0;
  });
});

on('mail-files', async (input) => {
  state.writing.files.push(...(await readFiles(input.files)));
  input.value = '';
  update();
});

on('drop-mail-file', (button) => {
  state.writing.files.splice(Number(button.dataset.index), 1);
  update();
});

on('discard-mail', () => update({ writing: null }));

on('send-mail', async (form) => {
  const fields = Object.fromEntries(new FormData(form));
  const { answering, files } = state.writing;
  try {
    await post('/page/mail/send', { ...fields, japanese: form.elements.japanese.checked, answering: answering ?? null, files });
    toast(t('mailSent'));
    update({ writing: null });
    await load();
  } catch (error) {
    toast(error.message, 'error');
  }
});

place.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const group = event.target.closest?.('[role=tablist]') ?? event.target.closest?.('.mail-list');
  if (step && group && event.target.matches('button')) {
    const stops = [...group.querySelectorAll('button')];
    const next = stops[stops.indexOf(event.target) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});
