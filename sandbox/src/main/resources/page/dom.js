// Makes elements, and patches the page instead of replacing it: focus, typing and open menus survive.

/** An element with attributes and children; null, undefined and false are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** One of the drawings in index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Makes the children of the place look like these; what has the same data-key stays the same element. */
export function show(place, ...children) {
  const wanted = place.cloneNode(false);
  wanted.append(...children.flat(Infinity).filter(Boolean));
  morphChildren(place, wanted);
}

// What people opened, typed or chose belongs to them.
const THEIRS = { DETAILS: ['open'], DIALOG: ['open'], TEXTAREA: ['rows'], INPUT: ['aria-expanded'] };
// An attribute is only the beginning of these; if the drawing changes it, the present is set too.
const BEGINNINGS = ['checked', 'selected', 'value'];

function begin(element, name, value) {
  if (BEGINNINGS.includes(name) && name in element && element !== document.activeElement) {
    element[name] = name === 'value' ? (value ?? '') : value !== null;
  }
}

function morph(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) {
      from.nodeValue = to.nodeValue;
    }
    return;
  }
  const ownChildren = from.hasAttribute('data-own-children');
  const theirs = ownChildren ? ['hidden'] : (THEIRS[from.nodeName] ?? []);
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !theirs.includes(name)) {
      from.removeAttribute(name);
      begin(from, name, null);
    }
  }
  for (const { name, value } of [...to.attributes]) {
    if (from.getAttribute(name) !== value && !theirs.includes(name)) {
      from.setAttribute(name, value);
      begin(from, name, value);
    }
  }
  if (!ownChildren) {
    morphChildren(from, to);
  }
}

const keyOf = (node) => node.dataset?.key ?? null;
const alike = (a, b) => a.nodeName === b.nodeName && a.nodeType === b.nodeType && keyOf(a) === keyOf(b);

function morphChildren(from, to) {
  const wanted = [...to.childNodes];
  const keys = new Set(wanted.map(keyOf).filter(Boolean));
  const keyed = new Map([...from.childNodes].filter(keyOf).map((node) => [keyOf(node), node]));
  let current = from.firstChild;
  for (const next of wanted) {
    while (current && keyOf(current) && !keys.has(keyOf(current))) {
      const gone = current;
      current = current.nextSibling;
      gone.remove();
    }
    const known = keyOf(next) ? keyed.get(keyOf(next)) : current;
    if (!known || !alike(known, next)) {
      from.insertBefore(next, current);
      continue;
    }
    if (known === current) {
      current = current.nextSibling;
    } else {
      from.insertBefore(known, current);
    }
    morph(known, next);
  }
  while (current) {
    const gone = current;
    current = current.nextSibling;
    gone.remove();
  }
}

const doings = new Map();

/** What happens on elements with data-do="name"; they say data-on="change" if it is not a click. */
export function on(name, doing) {
  doings.set(name, doing);
}

for (const type of ['click', 'change', 'input', 'submit', 'keydown']) {
  document.addEventListener(type, (event) => {
    const element = event.target.closest?.('[data-do]');
    if (!element || !(element.dataset.on ?? 'click').split(' ').includes(type)) {
      return;
    }
    if (type === 'submit') {
      event.preventDefault();
    }
    doings.get(element.dataset.do)?.(element, event);
  });
}

/** Keeps the end in view if it was in view. */
export function followingEnd(scroller, draw) {
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  draw();
  if (atEnd) {
    scroller.scrollTop = scroller.scrollHeight;
  }
}

/** Files as the server takes them. */
export function readFiles(list) {
  return Promise.all(
    [...list].map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      let binary = '';
      for (let i = 0; i < bytes.length; i += 0x8000) {
        binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
      }
      return { name: file.name, type: file.type || 'application/octet-stream', base64: btoa(binary) };
    }),
  );
}
