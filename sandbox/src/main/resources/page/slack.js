// The look-alike of Slack: places at the side, the open place, the open thread.
import { followingEnd, h, icon, show } from './dom.js';
import { blocks } from './blocks.js';
import { dayName, t } from './i18n.js';
import { agents, channelNow, nameOf, state } from './state.js';
import { dateOfTs, initial, message, toneOf } from './messages.js';
import { composer } from './composer.js';
import { asWords } from './text.js';

const side = document.getElementById('side');
const place = document.getElementById('place');
const thread = document.getElementById('thread');

export function drawSlack() {
  show(side, sidebar());
  drawPlace();
  drawThread();
}

function sidebar() {
  const { channels, team } = state.slack;
  return [
    h('div', { class: 'team' }, h('strong', {}, team.name)),
    h('fieldset', { class: 'who' }, h('legend', {}, t('youAre')),
      agents().map((agent) =>
        h('button', { type: 'button', 'data-do': 'be', 'data-user': agent.id, 'data-key': agent.id, 'data-testid': `agent-${agent.name}`,
          'aria-pressed': String(agent.id === state.user), class: 'agent', title: agent.realName },
          h('span', { class: `avatar small tone-${toneOf(agent.realName)}`, 'aria-hidden': 'true' }, initial(agent.realName)),
          h('span', {}, agent.realName)))),
    h('nav', { 'aria-label': t('channels') },
      entry('home', icon('home'), t('home'), false),
      h('h2', {}, t('channels')),
      channels.filter((channel) => !channel.isIm).map((channel) =>
        entry(channel.id, channel.isPrivate ? icon('lock') : '#', channel.name, isUnread(channel), channel)),
      channels.some((channel) => channel.isIm) && h('h2', { 'data-key': 'direct' }, t('directMessages')),
      channels.filter((channel) => channel.isIm).map((channel) => entry(channel.id, icon('counter'), 'Madoguchi', isUnread(channel), channel))),
  ];
}

function entry(id, sign, name, unread, channel) {
  return h('button', { type: 'button', class: unread ? 'place unread' : 'place', 'data-key': id, 'data-do': 'go', 'data-place': id,
    'data-channel': channel ? (channel.isIm ? 'dm' : channel.name) : 'home', 'aria-current': state.place === id ? 'page' : null },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, sign), h('span', { class: 'name' }, name),
    unread && h('span', { class: 'visually-hidden' }, `(${t('unread')})`));
}

const newest = (channel) => channel.messages.filter(isInChannel).at(-1)?.ts ?? '0';
const readKey = (channel) => `${state.user} ${channel.id}`;
const isUnread = (channel) => channel.id !== state.place && newest(channel) > (state.read[readKey(channel)] ?? '0');
const isInChannel = (one) => !one.thread_ts || one.thread_ts === one.ts || one.subtype === 'thread_broadcast';

function drawPlace() {
  const channel = channelNow();
  place.dataset.place = state.place;
  if (!channel) {
    show(place, head(icon('home'), t('home'), 'Madoguchi'), home());
    return;
  }
  state.read[readKey(channel)] = newest(channel);
  const scroller = place.querySelector('.messages');
  const draw = () => show(place,
    head(channel.isIm ? icon('counter') : channel.isPrivate ? icon('lock') : '#', channel.isIm ? 'Madoguchi' : channel.name, ''),
    h('div', { class: 'messages', 'data-key': `messages-${channel.id}`, role: 'log', 'aria-label': channel.name, tabindex: '0', 'data-testid': 'messages' },
      messages(channel)),
    foot(channel, null));
  if (scroller?.dataset.key === `messages-${channel.id}`) {
    followingEnd(scroller, draw);
  } else {
    draw();
    place.querySelector('.messages').scrollTop = 1e9;
  }
}

function head(sign, name, note) {
  return h('header', { class: 'head', 'data-key': 'head' }, h('span', { class: 'sign', 'aria-hidden': 'true' }, sign), h('h1', {}, name), h('small', {}, note));
}

function home() {
  const view = state.slack.views.home;
  return h('div', { class: 'home', 'data-key': `home-${state.user}`, 'data-view-id': view?.id, 'data-testid': 'app-home' },
    view ? h('div', { class: 'blocks' }, blocks(view.blocks)) : h('p', { class: 'empty' }, t('emptyHome')));
}

function messages(channel) {
  const shown = channel.messages.filter(isInChannel);
  if (shown.length === 0) {
    return h('p', { class: 'empty', 'data-key': 'empty' }, t('emptyChannel'));
  }
  const recent = shown.slice(-state.shownMessages);
  return [
    recent.length < shown.length && h('button', { type: 'button', class: 'button earlier', 'data-key': 'earlier', 'data-do': 'earlier' }, t('earlier')),
    withDays(recent, (one, before) => message(one, { compact: follows(one, before) })),
  ];
}

function withDays(list, draw) {
  return list.flatMap((one, index) => {
    const day = dayName(dateOfTs(one.ts));
    const before = list[index - 1];
    const isNewDay = !before || dayName(dateOfTs(before.ts)) !== day;
    return [isNewDay && h('div', { class: 'day', 'data-key': `day-${one.ts}` }, h('span', {}, day)), draw(one, isNewDay ? null : before)];
  });
}

// Lines that one person writes in a row need one name only; a card always has its own.
const follows = (one, before) =>
  before && !one.bot_id && !before.bot_id && before.user === one.user && !before.ephemeral && !one.ephemeral && !one.subtype && one.ts - before.ts < 300;

function foot(channel, threadTs) {
  if (channel.isArchived) {
    return h('p', { class: 'foot-note', 'data-key': 'foot' }, t('archived'));
  }
  if (!channel.isMember && !channel.isIm) {
    return h('p', { class: 'foot-note', 'data-key': 'foot' }, t('notMember'));
  }
  const name = channel.isIm ? 'Madoguchi' : `#${channel.name}`;
  return composer({ channel: channel.id, threadTs, label: threadTs ? t('replyTo') : t('message', name) });
}

function drawThread() {
  const channel = channelNow();
  const parent = channel && state.thread && channel.messages.find((one) => one.ts === state.thread);
  thread.hidden = !parent;
  document.body.classList.toggle('with-thread', Boolean(parent));
  if (!parent) {
    show(thread);
    return;
  }
  const replies = channel.messages.filter((one) => one.thread_ts === parent.ts && one.ts !== parent.ts);
  const key = `thread-${parent.ts}`;
  const draw = () => show(thread,
    h('header', { class: 'head', 'data-key': 'head' }, h('h1', {}, t('thread')), h('small', {}, channel.isIm ? '' : `#${channel.name}`),
      h('button', { type: 'button', class: 'plain', 'data-do': 'close-thread', 'aria-label': t('close'), 'data-testid': 'close-thread' }, icon('close'))),
    h('div', { class: 'messages', 'data-key': key, role: 'log', 'aria-label': t('thread'), tabindex: '0', 'data-testid': 'thread' },
      message(parent, { inThread: true }),
      replies.length > 0 && h('div', { class: 'day', 'data-key': 'count' }, h('span', {}, t('replies', replies.length))),
      replies.map((one, index) => message(one, { inThread: true, compact: follows(one, replies[index - 1]) }))),
    foot(channel, parent.ts));
  const scroller = thread.querySelector('.messages');
  if (scroller?.dataset.key === key) {
    followingEnd(scroller, draw);
  } else {
    draw();
    thread.querySelector('.messages').scrollTop = replies.length ? 1e9 : 0;
  }
}

/** For the live region: what is new since then, said in one sentence. */
export function spoken(one, channel) {
  const who = one.bot_id ? 'Madoguchi' : nameOf(one.user);
  return t('said', who, channel.isIm ? 'Madoguchi' : `#${channel.name}`, asWords(one.text ?? '').slice(0, 200));
}
