// Slack's names for the emoji that the bot and its users need.

const NAMES = {
  eyes: '👀', white_check_mark: '✅', heavy_check_mark: '✔️', ballot_box_with_check: '☑️', x: '❌', warning: '⚠️', no_entry: '⛔',
  no_entry_sign: '🚫', octagonal_sign: '🛑', exclamation: '❗', question: '❓', grey_question: '❔', bangbang: '‼️', 'e-mail': '📧', email: '✉️',
  envelope: '✉️', incoming_envelope: '📨', envelope_with_arrow: '📩', inbox_tray: '📥', outbox_tray: '📤', mailbox: '📫',
  mailbox_with_mail: '📬', mailbox_closed: '📪', mailbox_with_no_mail: '📭', postbox: '📮', package: '📦', lock: '🔒', unlock: '🔓', key: '🔑',
  closed_lock_with_key: '🔐', lock_with_ink_pen: '🔏', hourglass: '⌛', hourglass_flowing_sand: '⏳', alarm_clock: '⏰', stopwatch: '⏱️',
  timer_clock: '⏲️', clock1: '🕐', clock3: '🕒', clock9: '🕘', watch: '⌚', zzz: '💤', sleeping: '😴', calendar: '📆', date: '📅',
  spiral_calendar_pad: '🗓️', memo: '📝', pencil: '📝', pencil2: '✏️', paperclip: '📎', link: '🔗', label: '🏷️', bookmark: '🔖',
  bar_chart: '📊', chart_with_upwards_trend: '📈', chart_with_downwards_trend: '📉', bust_in_silhouette: '👤', busts_in_silhouette: '👥',
  raising_hand: '🙋', wave: '👋', pray: '🙏', '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎', clap: '👏', ok_hand: '👌', point_right: '👉',
  muscle: '💪', raised_hands: '🙌', ok: '🆗', smile: '😄', smiley: '😃', slightly_smiling_face: '🙂', blush: '😊', grinning: '😀', joy: '😂',
  sob: '😭', cry: '😢', thinking_face: '🤔', sweat_smile: '😅', bow: '🙇', heart: '❤️', tada: '🎉', sparkles: '✨', star: '⭐', fire: '🔥',
  rocket: '🚀', bulb: '💡', mag: '🔍', mag_right: '🔎', speech_balloon: '💬', left_speech_bubble: '🗨️', loudspeaker: '📢', mega: '📣',
  bell: '🔔', no_bell: '🔕', robot_face: '🤖', shield: '🛡️', wastebasket: '🗑️', recycle: '♻️', arrows_counterclockwise: '🔄', repeat: '🔁',
  fast_forward: '⏩', arrow_right: '➡️', arrow_left: '⬅️', arrow_up: '⬆️', arrow_down: '⬇️', arrow_right_hook: '↪️',
  leftwards_arrow_with_hook: '↩️', twisted_rightwards_arrows: '🔀', heavy_plus_sign: '➕', heavy_minus_sign: '➖', red_circle: '🔴',
  large_blue_circle: '🔵', large_green_circle: '🟢', large_yellow_circle: '🟡', large_orange_circle: '🟠', white_circle: '⚪',
  black_circle: '⚫', large_green_square: '🟩', large_red_square: '🟥', green_circle: '🟢', yellow_circle: '🟡', orange_circle: '🟠',
  information_source: 'ℹ️', hammer_and_wrench: '🛠️', wrench: '🔧', gear: '⚙️', moneybag: '💰', yen: '💴', credit_card: '💳', receipt: '🧾',
  handshake: '🤝', seedling: '🌱', new: '🆕', sos: '🆘', rotating_light: '🚨', snowflake: '❄️', crescent_moon: '🌙', sunny: '☀️', sunrise: '🌅',
  open_file_folder: '📂', file_folder: '📁', card_index_dividers: '🗂️', page_facing_up: '📄', clipboard: '📋', pushpin: '📌',
  round_pushpin: '📍', ticket: '🎫', checkered_flag: '🏁', triangular_flag_on_post: '🚩', construction: '🚧', ghost: '👻', cat: '🐱', dog: '🐶',
};

export const QUICK = ['eyes', 'white_check_mark', '+1', 'pray', 'tada'];

export function emoji(name) {
  return NAMES[name.split('::')[0]] ?? `:${name}:`;
}
