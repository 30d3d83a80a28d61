-- What Home lists of inquiries that are overdue, and of those that are snoozed.
CREATE INDEX inquiry_event_overdue ON inquiry_event (inquiry, at) WHERE what IN ('OVERDUE', 'LONG_OVERDUE');
CREATE INDEX inquiry_snoozed ON inquiry (agent, snoozed_until, id) WHERE status = 'SNOOZED';
