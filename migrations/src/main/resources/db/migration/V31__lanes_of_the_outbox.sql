-- What shares a pace is a lane: whoever looks for the next row looks at the first rows of each lane, however much waits behind them.
CREATE INDEX outbox_lane ON outbox (coalesce(pace, ''), priority, id) WHERE state = 'WAITING';
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'WAITING';
DROP INDEX outbox_next;
