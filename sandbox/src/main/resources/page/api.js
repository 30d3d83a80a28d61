// Speaks with the sandbox behind the page.

export async function get(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  return answerOf(response);
}

export async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answerOf(response);
}

async function answerOf(response) {
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error ?? response.statusText);
  }
  return answer;
}

/** Calls back whenever something has changed, and after every reconnection. */
export function onChange(changed, connection) {
  const events = new EventSource('/page/events');
  events.addEventListener('open', () => {
    connection(true);
    changed();
  });
  events.addEventListener('change', changed);
  events.addEventListener('error', () => connection(false));
}
