// Block Kit blocks as elements of the page.
import { h } from './dom.js';
import { control } from './elements.js';
import { t } from './i18n.js';
import { richText } from './richtext.js';
import { asWords, mrkdwn, textOf } from './text.js';

/** In a modal, errors is what the app refused, by block id. */
export function blocks(list, errors = {}) {
  return (list ?? []).map((block, index) =>
    h('div', { class: `block block-${block.type}`, 'data-key': block.block_id ?? `block-${index}`, 'data-block-id': block.block_id },
      draw(block, errors)));
}

function draw(block, errors) {
  switch (block.type) {
    case 'header':
      return h('h3', {}, textOf(block.text));
    case 'section':
      return section(block);
    case 'context':
      return block.elements.map((element) =>
        element.type === 'image' ? image(element, 'context-image') : h('span', { class: 'context-text' }, textOf(element)));
    case 'actions':
      return block.elements.map((element) => control(element, block));
    case 'divider':
      return h('hr');
    case 'image':
      return h('figure', {}, block.title && h('figcaption', {}, textOf(block.title)), image(block, 'block-image'));
    case 'rich_text':
      return richText(block);
    case 'markdown':
      return h('div', { class: 'rich-text' }, mrkdwn(block.text));
    case 'input':
      return input(block, errors);
    default:
      return h('p', { class: 'unknown' }, `[${block.type}]`);
  }
}

function section(block) {
  return [
    h('div', { class: 'section-body' },
      block.text && h('div', { class: 'section-text' }, textOf(block.text)),
      block.fields && h('div', { class: 'fields' }, block.fields.map((field) => h('div', {}, textOf(field))))),
    block.accessory && h('div', { class: 'accessory' },
      block.accessory.type === 'image' ? image(block.accessory, 'accessory-image') : control(block.accessory, block)),
  ];
}

function input(block, errors) {
  const id = `input-${block.block_id}`;
  const error = errors[block.block_id];
  return [
    h('label', { for: id }, textOf(block.label), block.optional && h('small', {}, ` (${t('optional')})`)),
    control(block.element, block, { id, 'aria-invalid': error ? 'true' : null, 'aria-describedby': error ? `${id}-error` : null }),
    block.hint && h('small', { class: 'hint' }, textOf(block.hint)),
    error && h('p', { class: 'error', id: `${id}-error`, role: 'alert', 'data-testid': 'input-error' }, error),
  ];
}

function image(element, className) {
  const source = sourceOf(element);
  const words = asWords(element.alt_text);
  return source
    ? h('img', { src: source, alt: words, title: words, class: className, loading: 'lazy' })
    : h('span', { class: 'no-image' }, words);
}

// Only files of this workspace are shown; the page never loads anything from elsewhere.
function sourceOf(element) {
  const url = element.slack_file?.url ?? element.image_url ?? '';
  const id = element.slack_file?.id ?? /\/files(?:-pri)?\/[^/]*?(F[A-Z0-9]{8,})/.exec(url)?.[1];
  return id ? `/page/file?id=${encodeURIComponent(id)}` : url.startsWith('data:image/') ? url : null;
}
