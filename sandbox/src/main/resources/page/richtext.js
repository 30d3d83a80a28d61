// rich_text blocks: sections, lists, quotes and preformatted text.
import { h } from './dom.js';
import { emoji } from './emoji.js';
import { channelLink, link, mention } from './text.js';

export function richText(block) {
  return h('div', { class: 'rich-text' }, lists(block.elements ?? []));
}

// Slack sends one list after the other, each with its indent.
function lists(elements) {
  return elements.map((element) => {
    switch (element.type) {
      case 'rich_text_list':
        return h(element.style === 'ordered' ? 'ol' : 'ul',
          { class: `indent-${Math.min(element.indent ?? 0, 5)}`, start: element.offset ? element.offset + 1 : null },
          element.elements.map((item) => h('li', {}, inline(item.elements))));
      case 'rich_text_quote':
        return h('blockquote', {}, inline(element.elements));
      case 'rich_text_preformatted':
        return h('pre', {}, inline(element.elements));
      default:
        return h('p', {}, inline(element.elements));
    }
  });
}

function inline(elements = []) {
  return elements.flatMap((element) => styled(content(element), element.style));
}

function content(element) {
  switch (element.type) {
    case 'text':
      return element.text.split('\n').flatMap((line, index) => (index ? [h('br'), line] : [line]));
    case 'link':
      return [link(element.url, element.text ?? null)];
    case 'emoji':
      return [element.unicode ? fromUnicode(element.unicode) : emoji(element.name)];
    case 'user':
      return [mention(element.user_id)];
    case 'usergroup':
      return [h('span', { class: 'mention' }, `@${element.usergroup_id}`)];
    case 'channel':
      return [channelLink(element.channel_id)];
    case 'broadcast':
      return [h('span', { class: 'mention' }, `@${element.range}`)];
    case 'date':
      return [element.fallback ?? new Date(element.timestamp * 1000).toLocaleString()];
    default:
      return [element.text ?? ''];
  }
}

const fromUnicode = (codes) => String.fromCodePoint(...codes.split('-').map((code) => Number.parseInt(code, 16)));

function styled(children, style = {}) {
  let result = children;
  for (const [name, tag] of [['code', 'code'], ['strike', 's'], ['italic', 'em'], ['bold', 'strong']]) {
    if (style[name]) {
      result = [h(tag, {}, result)];
    }
  }
  return result;
}
