// The words of the page itself; what the bot says comes from the bot.

const EN = {
  tagline: 'Sandbox', playDay: 'Play a day', digestNow: 'Post the digest now', history: 'Add ten weeks of history',
  language: '日本語', youAre: 'You are', channels: 'Channels', directMessages: 'Direct messages', home: 'App Home',
  thread: 'Thread', close: 'Close', send: 'Send', attach: 'Attach files', alsoSend: 'Also send to the channel',
  onlyYou: 'Only visible to you', edited: 'edited', edit: 'Edit', remove: 'Delete', removeSure: 'Delete this message?',
  cancel: 'Cancel', save: 'Save', reply: 'Reply', replies: (n) => `${n} ${n === 1 ? 'reply' : 'replies'}`,
  replyInThread: 'Reply in thread', react: 'React', message: (name) => `Message ${name}`, replyTo: 'Reply…',
  emptyChannel: 'Nothing here yet. Write a mail on the right, or play a day.', emptyHome: 'The App Home is empty so far.',
  app: 'APP', today: 'Today', yesterday: 'Yesterday', choose: 'Choose…', noMatch: 'Nothing found',
  optional: 'optional', submit: 'Submit', deleted: 'This message was deleted.', archived: 'This channel is archived.',
  notMember: 'You are not a member of this channel.', more: 'More', back: 'Back', typeToSearch: 'Type to search…',
  broadcast: 'replied to a thread', mailProgram: 'Customers’ mail', inbox: 'Inbox', sent: 'Sent', elsewhere: 'Elsewhere',
  elsewhereHint: 'Mails to addresses that nobody here has. If something lies here, it went to the wrong place.',
  write: 'Write a mail', noMails: 'No mails yet.', pickMail: 'Choose a mail to read it.', from: 'From', to: 'To', cc: 'Cc',
  subject: 'Subject', text: 'Text', html: 'HTML', source: 'Source', attachments: 'Attachments', body: 'Your mail',
  japaneseCharset: 'Send as ISO-2022-JP', mailSent: 'The mail is on its way.', discard: 'Discard', unread: 'unread',
  disconnected: 'The sandbox does not answer. Is it still running?', said: (who, where, what) => `${who} in ${where}: ${what}`,
  newMail: (who, subject) => `New mail from ${who}: ${subject}`, on: (date, who) => `On ${date}, ${who} wrote:`,
  customers: 'Customers', resultsFor: 'Suggestions', dayStarted: 'Twelve mails are on their way to the desk.',
  noSlash: (command) => `${command} is not supported in threads. Type it in the channel.`,
  shortcuts: 'Shortcuts', earlier: 'Earlier messages',
  newCustomer: 'New customer', yourName: 'Name', yourAddress: 'Mail address', add: 'Add',
};

const JA = {
  tagline: 'サンドボックス', playDay: '一日を再生', digestNow: '週次レポートを投稿', history: '10週間分の履歴を追加',
  language: 'English', youAre: '操作する人', channels: 'チャンネル', directMessages: 'ダイレクトメッセージ', home: 'アプリホーム',
  thread: 'スレッド', close: '閉じる', send: '送信', attach: 'ファイルを添付', alsoSend: 'チャンネルにも投稿する',
  onlyYou: 'あなただけに表示されています', edited: '編集済み', edit: '編集', remove: '削除', removeSure: 'このメッセージを削除しますか？',
  cancel: 'キャンセル', save: '保存', reply: '返信', replies: (n) => `${n} 件の返信`,
  replyInThread: 'スレッドで返信', react: 'リアクション', message: (name) => `${name} へのメッセージ`, replyTo: '返信する…',
  emptyChannel: 'まだ何もありません。右側でメールを書くか、一日を再生してください。', emptyHome: 'アプリホームはまだ空です。',
  app: 'アプリ', today: '今日', yesterday: '昨日', choose: '選択…', noMatch: '見つかりません',
  optional: '任意', submit: '送信', deleted: 'このメッセージは削除されました。', archived: 'このチャンネルはアーカイブされています。',
  notMember: 'このチャンネルのメンバーではありません。', more: 'その他', back: '戻る', typeToSearch: '入力して検索…',
  broadcast: 'がスレッドに返信しました', mailProgram: 'お客様のメール', inbox: '受信箱', sent: '送信済み', elsewhere: '宛先不明',
  elsewhereHint: '誰のものでもない宛先に届いたメールです。ここに何かあれば、誤送信です。',
  write: 'メールを書く', noMails: 'メールはまだありません。', pickMail: 'メールを選んでください。', from: '差出人', to: '宛先', cc: 'Cc',
  subject: '件名', text: 'テキスト', html: 'HTML', source: 'ソース', attachments: '添付ファイル', body: '本文',
  japaneseCharset: 'ISO-2022-JP で送る', mailSent: 'メールを送信しました。', discard: '破棄', unread: '未読',
  disconnected: 'サンドボックスから応答がありません。起動していますか？', said: (who, where, what) => `${where} で ${who}：${what}`,
  newMail: (who, subject) => `${who} から新着メール：${subject}`, on: (date, who) => `${date} ${who} のメール:`,
  customers: 'お客様', resultsFor: '候補', dayStarted: '12 通のメールが窓口に届きます。',
  noSlash: (command) => `${command} はスレッドでは使えません。チャンネルで入力してください。`,
  shortcuts: 'ショートカット', earlier: '以前のメッセージ',
  newCustomer: '新しいお客様', yourName: '名前', yourAddress: 'メールアドレス', add: '追加',
};

let language = localStorage.getItem('madoguchi-language') ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');

export const lang = () => language;

export function t(key, ...values) {
  const word = (language === 'ja' ? JA : EN)[key] ?? key;
  return typeof word === 'function' ? word(...values) : word;
}

export function switchLanguage() {
  language = language === 'ja' ? 'en' : 'ja';
  localStorage.setItem('madoguchi-language', language);
  document.documentElement.lang = language;
}

document.documentElement.lang = language;

const format = (options) => (date) => new Intl.DateTimeFormat(language, options).format(date);
export const timeOf = (date) => format({ hour: '2-digit', minute: '2-digit', hour12: false })(date);
export const dayOf = (date) => format({ month: 'long', day: 'numeric', weekday: 'short' })(date);
export const shortDayOf = (date) => format({ month: 'short', day: 'numeric' })(date);
export const longDateOf = (date) => format({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })(date);

export function dayName(date) {
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86400000);
  return days === 0 ? t('today') : days === 1 ? t('yesterday') : dayOf(date);
}
