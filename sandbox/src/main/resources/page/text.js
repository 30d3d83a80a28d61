// Slack's three ways of writing text, as elements: plain_text, mrkdwn and what lies between < and >.
import { h } from './dom.js';
import { emoji } from './emoji.js';
import { lang, timeOf } from './i18n.js';
import { nameOf, state, userById } from './state.js';

export const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A text object or a string, with line breaks kept. */
export function textOf(object) {
  if (typeof object === 'string') {
    return plain(object);
  }
  if (!object) {
    return [];
  }
  return object.type === 'mrkdwn' ? mrkdwn(object.text) : plain(object.text, object.emoji !== false);
}

export function plain(text, withEmoji = true) {
  const words = unescape(text ?? '');
  return [withEmoji ? words.replace(/:([a-z0-9_+'-]+):/g, (all, name) => emoji(name)) : words];
}

/** Marked-up text as its author would type it again. */
export function asTyped(text) {
  return unescape(text
    .replace(/<@([A-Z0-9]+)>/g, (all, id) => `@${userById(id)?.name ?? id}`)
    .replace(/<#([A-Z0-9]+)\|?[^>]*>/g, (all, id) => `#${state.slack.channels.find((channel) => channel.id === id)?.name ?? id}`)
    .replace(/<!(here|channel|everyone)>/g, '@$1')
    .replace(/<(?:mailto:)?([^<>|]+)(?:\|[^<>]*)?>/g, '$1'));
}

/** For titles and screen readers. */
export const asWords = (object) => plain(typeof object === 'string' ? object : (object?.text ?? '')).join('');

/** Paragraphs, quotes, code blocks and lines of mrkdwn. */
export function mrkdwn(text) {
  const parts = [];
  for (const piece of (text ?? '').split(/(```[\s\S]*?```)/)) {
    if (piece.startsWith('```') && piece.length >= 6) {
      parts.push(h('pre', {}, unescape(piece.slice(3, -3).replace(/^\n|\n$/g, ''))));
    } else {
      parts.push(...lines(piece));
    }
  }
  return parts;
}

function lines(text) {
  const parts = [];
  let quote = [];
  const endQuote = () => {
    if (quote.length) {
      parts.push(h('blockquote', {}, inlineLines(quote)));
      quote = [];
    }
  };
  let rest = [];
  const endRest = () => {
    parts.push(...inlineLines(rest));
    rest = [];
  };
  for (const line of text.split('\n')) {
    if (/^(&gt;|>)/.test(line)) {
      endRest();
      quote.push(line.replace(/^(&gt;|>)+ ?/, ''));
    } else {
      endQuote();
      rest.push(line);
    }
  }
  endQuote();
  endRest();
  return parts;
}

function inlineLines(list) {
  return list.flatMap((line, index) => (index ? [h('br'), ...inline(line)] : inline(line)));
}

const INLINE = /<([^<>]+)>|`([^`]+)`|(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])|(?<![\w~])~([^~\n]+)~(?![\w~])|:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/;

function inline(text) {
  const found = INLINE.exec(text);
  if (!found) {
    return text ? [unescape(text)] : [];
  }
  const [all, angle, code, bold, italic, strike, name] = found;
  const before = unescape(text.slice(0, found.index));
  return [before, element(), ...inline(text.slice(found.index + all.length))].filter((part) => part !== '');

  function element() {
    if (angle !== undefined) return reference(angle);
    if (code !== undefined) return h('code', {}, unescape(code));
    if (bold !== undefined) return h('strong', {}, inline(bold));
    if (italic !== undefined) return h('em', {}, inline(italic));
    if (strike !== undefined) return h('s', {}, inline(strike));
    return emoji(name);
  }
}

function reference(inner) {
  const [target, label] = inner.split('|');
  if (target.startsWith('@')) return mention(target.slice(1));
  if (target.startsWith('#')) return channelLink(target.slice(1), label);
  if (target.startsWith('!date^')) return date(target, label ?? '');
  if (target.startsWith('!')) return h('span', { class: 'mention' }, `@${(label ?? target.slice(1)).replace(/^@|^subteam\^/, '')}`);
  return link(target, label ? unescape(label) : null);
}

export function mention(id) {
  return h('span', { class: id === state.user ? 'mention me' : 'mention' }, `@${nameOf(id)}`);
}

export function channelLink(id, label) {
  const name = state.slack?.channels.find((channel) => channel.id === id)?.name ?? label ?? id;
  return h('button', { class: 'mention', type: 'button', 'data-do': 'go', 'data-place': id }, `#${name}`);
}

/** Links within the stand-in lead to the message; others open outside. */
export function link(url, label) {
  const address = unescape(url);
  const inside = /\/archives\/([CD][A-Z0-9]+)\/p(\d{10})(\d{6})/.exec(address);
  if (inside) {
    const thread = /thread_ts=([\d.]+)/.exec(address)?.[1];
    return h('button', { class: 'linklike', type: 'button', 'data-do': 'go', 'data-place': inside[1],
      'data-ts-to': `${inside[2]}.${inside[3]}`, 'data-thread': thread }, label ?? address);
  }
  const safe = /^(https?:|mailto:|tel:)/i.test(address);
  return safe
    ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label ?? address.replace(/^mailto:/, ''))
    : h('span', {}, label ?? address);
}

const DATE_FORMS = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
};

function date(target, fallback) {
  const [, seconds, form] = target.split('^');
  const moment = new Date(Number(seconds) * 1000);
  if (Number.isNaN(moment.getTime()) || !form) {
    return unescape(fallback);
  }
  const words = form.replace(/\{(\w+)\}/g, (all, name) => {
    if (name === 'time') return timeOf(moment);
    if (name === 'time_secs') return moment.toLocaleTimeString(lang());
    const options = DATE_FORMS[name.replace('_pretty', '')];
    return options ? new Intl.DateTimeFormat(lang(), options).format(moment) : all;
  });
  return h('time', { datetime: moment.toISOString(), title: moment.toLocaleString(lang()) }, words);
}
