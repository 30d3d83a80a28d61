// One message of a channel or a thread.
import { h, icon } from './dom.js';
import { blocks } from './blocks.js';
import { emoji, QUICK } from './emoji.js';
import { longDateOf, t, timeOf } from './i18n.js';
import { nameOf, state, userById } from './state.js';
import { asTyped, mrkdwn } from './text.js';

export const dateOfTs = (ts) => new Date(Number(ts) * 1000);

const SYSTEM = ['channel_join', 'channel_leave', 'channel_archive', 'channel_unarchive', 'tombstone'];

/** inThread leaves out what only makes sense in the channel. */
export function message(one, { inThread = false, compact = false } = {}) {
  const mine = one.user === state.user && !one.ephemeral && !one.bot_id;
  const system = SYSTEM.includes(one.subtype);
  const editing = state.editing === one.ts;
  return h('article', {
    class: ['message', compact && 'compact', one.ephemeral && 'ephemeral', system && 'system'].filter(Boolean).join(' '),
    'data-key': `m-${one.ts}`, 'data-ts': one.ts, 'data-thread-ts': one.thread_ts, 'data-ephemeral': one.ephemeral ? 'true' : null,
    'data-testid': 'message', 'aria-label': `${authorOf(one)}, ${timeOf(dateOfTs(one.ts))}`,
  },
    compact ? h('span', { class: 'gutter-time', 'aria-hidden': 'true' }, timeOf(dateOfTs(one.ts))) : avatar(one),
    h('div', { class: 'message-body' },
      one.ephemeral && h('p', { class: 'only-you' }, icon('eye'), ' ', t('onlyYou')),
      !compact && header(one),
      one.subtype === 'thread_broadcast' && !inThread && h('p', { class: 'broadcast' }, t('broadcast')),
      editing ? editor(one) : content(one),
      files(one.files),
      reactions(one),
      !inThread && one.reply_count > 0 && threadLink(one)),
    !one.ephemeral && !system && !editing && tools(one, { mine, inThread }));
}

export function authorOf(one) {
  return one.bot_id && !one.user ? 'Madoguchi' : nameOf(one.user);
}

function header(one) {
  const bot = one.bot_id || userById(one.user)?.kind === 'BOT';
  return h('header', {},
    h('strong', { class: 'author' }, authorOf(one)),
    bot && h('span', { class: 'badge' }, t('app')),
    h('time', { datetime: dateOfTs(one.ts).toISOString(), title: longDateOf(dateOfTs(one.ts)) }, timeOf(dateOfTs(one.ts))),
  );
}

function avatar(one) {
  const bot = one.bot_id || userById(one.user)?.kind === 'BOT';
  if (bot) {
    return h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('counter'));
  }
  const name = authorOf(one);
  return h('span', { class: `avatar tone-${toneOf(name)}`, 'aria-hidden': 'true' }, initial(name));
}

export const initial = (name) => [...name][0]?.toUpperCase() ?? '?';
export const toneOf = (name) => [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;

function content(one) {
  if (one.subtype === 'tombstone') {
    return h('p', { class: 'quiet' }, t('deleted'));
  }
  const isCard = one.bot_id && one.blocks?.length > 0;
  return [
    isCard && h('div', { class: one.blocks[0].type === 'header' ? 'blocks card' : 'blocks' }, blocks(one.blocks)),
    !isCard && one.text && h('div', { class: 'words' }, mrkdwn(one.text)),
    one.edited && !isCard && h('small', { class: 'quiet' }, ` (${t('edited')})`),
  ];
}

function editor(one) {
  return h('form', { class: 'editor', 'data-do': 'save-edit', 'data-on': 'submit' },
    h('textarea', { rows: 3, 'data-do': 'edit-key', 'data-on': 'keydown', 'data-testid': 'edit-text', 'aria-label': t('edit') },
      asTyped(one.text)),
    h('div', { class: 'row' },
      h('button', { type: 'button', class: 'button', 'data-do': 'cancel-edit' }, t('cancel')),
      h('button', { type: 'submit', class: 'button primary' }, t('save'))));
}

export function fileSize(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function files(list) {
  return list?.length > 0 && h('div', { class: 'files' }, list.map((file) => {
    const address = `/page/file?id=${encodeURIComponent(file.id)}`;
    const picture = /^image\/(png|jpeg|gif|webp)$/.test(file.mimetype ?? '');
    return h('a', { class: picture ? 'file picture' : 'file', href: picture ? address : `${address}&download=1`, target: picture ? '_blank' : null,
      download: picture ? null : file.name, 'data-testid': 'file' },
      picture ? h('img', { src: address, alt: file.alt_txt ?? file.name, loading: 'lazy' }) : icon('file'),
      h('span', {}, h('span', { class: 'file-name' }, file.title || file.name), h('small', {}, fileSize(file.size ?? 0))));
  }));
}

function reactions(one) {
  return one.reactions?.length > 0 && h('div', { class: 'reactions' }, one.reactions.map((reaction) => {
    const mine = reaction.users.includes(state.user);
    return h('button', { type: 'button', class: mine ? 'reaction mine' : 'reaction', 'data-do': mine ? 'unreact' : 'react', 'data-name': reaction.name,
      'data-key': reaction.name, title: `${reaction.users.map(nameOf).join(', ')} :${reaction.name}:`, 'aria-pressed': String(mine) },
      `${emoji(reaction.name)} `, h('span', {}, String(reaction.count)));
  }));
}

function threadLink(one) {
  return h('button', { type: 'button', class: 'thread-link', 'data-do': 'open-thread', 'data-testid': 'open-thread' },
    icon('thread'), t('replies', one.reply_count));
}

function tools(one, { mine, inThread }) {
  const tool = (doing, name, label, more = {}) =>
    h('button', { type: 'button', 'data-do': doing, title: label, 'aria-label': label, ...more }, name.length > 2 ? icon(name) : name);
  return h('div', { class: 'tools', role: 'toolbar' },
    QUICK.slice(0, 3).map((name) => tool('react', emoji(name), `:${name}:`, { 'data-name': name })),
    !inThread && tool('open-thread', 'thread', t('replyInThread'), { 'data-testid': 'reply-in-thread' }),
    mine && tool('start-edit', 'edit', t('edit'), { 'data-testid': 'edit-message' }),
    mine && tool('delete', 'trash', t('remove'), { 'data-testid': 'delete-message' }),
    (state.slack.shortcuts ?? []).filter((shortcut) => shortcut.type === 'message').length > 0 && shortcuts());
}

function shortcuts() {
  return h('details', { class: 'overflow' },
    h('summary', { 'aria-label': t('more'), title: t('more'), role: 'button' }, '⋯'),
    h('div', { class: 'menu', role: 'menu' }, state.slack.shortcuts.filter((shortcut) => shortcut.type === 'message').map((shortcut) =>
      h('button', { type: 'button', role: 'menuitem', 'data-do': 'shortcut', 'data-callback-id': shortcut.callbackId }, shortcut.name))));
}
