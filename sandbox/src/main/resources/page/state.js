// What the page knows and what is open on it.
import { get, post } from './api.js';

const remembered = JSON.parse(localStorage.getItem('madoguchi') ?? '{}');

export const state = {
  slack: null,
  mail: { customers: [], elsewhere: [], mailboxes: [] },
  user: remembered.user ?? null,
  place: remembered.place ?? null, // channel id, or 'home'
  thread: null, // ts of the parent
  shownMessages: 100, // the newest ones of the open channel
  editing: null, // ts of the own message that is being changed
  customer: remembered.customer ?? null,
  box: 'in',
  mailNumber: null,
  mailView: 'text',
  writing: null, // the mail that is being written
  read: remembered.read ?? {}, // "user channel" → ts, and "mail team" → numbers
  drafts: new Map(),
  connected: true,
};

let draw = () => {};
let drawing = false;

export function onDraw(draws) {
  draw = draws;
}

/** Changes what is open and draws once, soon. */
export function update(changes = {}) {
  Object.assign(state, changes);
  if (!drawing) {
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      remember();
      draw();
    });
  }
}

function remember() {
  const { user, place, customer, read } = state;
  localStorage.setItem('madoguchi', JSON.stringify({ user, place, customer, read }));
}

let loading = null;
let again = false;

/** Fetches the present state; calls during a fetch are answered by one more. */
export function load() {
  if (loading) {
    again = true;
    return loading;
  }
  loading = fetchState().finally(() => {
    loading = null;
    if (again) {
      again = false;
      load();
    }
  });
  return loading;
}

async function fetchState() {
  const asked = state.user;
  const fresh = await get(`/page/state${asked ? `?user=${encodeURIComponent(asked)}` : ''}`);
  if (asked !== state.user) {
    again = true;
    return;
  }
  const place = visiblePlace(fresh.slack);
  update({ slack: fresh.slack, mail: fresh.mail, user: fresh.slack.me, place });
}

function visiblePlace(slack) {
  const isThere = state.place === 'home' || slack.channels.some((channel) => channel.id === state.place);
  return isThere ? state.place : (slack.channels.find((channel) => !channel.isIm && channel.isMember)?.id ?? 'home');
}

/** Does something in Slack as the person one is; says so if it is not possible. */
export async function act(name, body) {
  try {
    const answer = await post(`/page/slack/${name}`, { user: state.user, ...body });
    await load();
    return answer;
  } catch (error) {
    toast(error.message, 'error');
    return null;
  }
}

export const channelNow = () => state.slack?.channels.find((channel) => channel.id === state.place);
export const userById = (id) => state.slack?.users.find((user) => user.id === id);
export const nameOf = (id) => userById(id)?.realName || userById(id)?.name || id;
export const agents = () => (state.slack?.users ?? []).filter((user) => user.kind === 'MEMBER').slice(0, 3);

const toasts = [];
let nextToast = 0;
export const shownToasts = () => toasts;

/** A few words that go away by themselves. */
export function toast(text, kind = 'info') {
  const one = { id: nextToast++, text, kind };
  toasts.push(one);
  update();
  setTimeout(() => closeToast(one.id), kind === 'error' ? 12000 : 7000);
}

export function closeToast(id) {
  const index = toasts.findIndex((one) => one.id === id);
  if (index >= 0) {
    toasts.splice(index, 1);
    update();
  }
}
