// One mail, opened: as text, as HTML in a closed frame, or as it came over the wire.
import { h, icon } from './dom.js';
import { fileSize } from './messages.js';
import { longDateOf, t } from './i18n.js';
import { state } from './state.js';

export function reader(mail) {
  if (!mail || mail.number !== state.mailNumber) {
    return h('div', { class: 'mail-reader empty', 'data-key': 'reader-empty' }, state.mailNumber ? '' : t('pickMail'));
  }
  const view = (name) => h('button', { type: 'button', 'data-do': 'mail-view', 'data-view': name, 'data-key': name,
    'aria-pressed': String(state.mailView === name) }, t(name));
  return h('article', { class: 'mail-reader', 'data-key': `reader-${mail.number}`, 'data-testid': 'mail-reader', 'aria-label': mail.subject },
    h('header', {},
      h('h2', {}, mail.subject || '—'),
      h('dl', {}, line('from', mail.from), line('to', mail.to), mail.cc && line('cc', mail.cc)),
      h('time', { datetime: mail.at }, longDateOf(new Date(mail.at)))),
    h('div', { class: 'row' },
      h('div', { class: 'views', role: 'group' }, view('text'), mail.hasHtml && view('html'), view('source')),
      h('span', { class: 'spring' }),
      state.box === 'in' && h('button', { type: 'button', class: 'button primary', 'data-do': 'answer-mail', 'data-testid': 'answer-mail' },
        icon('reply'), t('reply'))),
    body(mail),
    state.mailView !== 'source' && mail.attachments.length > 0 && attachments(mail));
}

const line = (name, value) => h('div', {}, h('dt', {}, t(name)), h('dd', {}, value));

function attachments(mail) {
  return h('ul', { class: 'files', 'aria-label': t('attachments'), 'data-testid': 'mail-attachments' }, mail.attachments.map((file, index) => {
    const address = `/page/mail/read?number=${mail.number}&as=file&index=${index}`;
    const picture = /^image\/(png|jpeg|gif|webp)$/.test(file.type);
    return h('li', {}, h('a', { class: picture ? 'file picture' : 'file', href: address, target: picture ? '_blank' : null, download: picture ? null : file.name },
      picture ? h('img', { src: address, alt: file.name }) : icon('file'),
      h('span', {}, h('span', { class: 'file-name' }, file.name), h('small', {}, fileSize(file.size)))));
  }));
}

function body(mail) {
  switch (state.mailView) {
    case 'html':
      return h('iframe', { src: `/page/mail/read?number=${mail.number}&as=html`, sandbox: '', title: mail.subject, 'data-key': 'html',
        'data-testid': 'mail-html' });
    case 'source':
      return h('pre', { class: 'source', tabindex: '0', 'data-key': 'source', 'data-testid': 'mail-source' }, mail.source);
    default:
      return h('div', { class: 'mail-text', 'data-key': 'text', 'data-testid': 'mail-text-shown' }, lines(mail.text));
  }
}

// Quoted history is there, but stands back.
function lines(text) {
  return text.trimEnd().split(/\r?\n/).map((line) => h('div', { class: line.startsWith('>') ? 'quoted' : null }, line || '\u00a0'));
}
