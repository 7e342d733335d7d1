-- For whom an alert is: one row an alert, level, recipient and channel; in a message once formed.
create table patentwatch_parcel (
  book varchar(40) not null,
  alert varchar(250) not null,
  alert_level integer not null,
  recipient varchar(200) not null,
  channel varchar(40) not null,
  not_before timestamp(3) not null,
  urgency integer not null,
  message varchar(36),
  primary key (alert, book, alert_level, recipient, channel)
);
create index patentwatch_parcel_message on patentwatch_parcel (message, book);

-- A message to one recipient through one channel. Its id is the idempotency key.
create table patentwatch_message (
  book varchar(40) not null,
  id varchar(36) not null,
  recipient varchar(200) not null,
  channel varchar(40) not null,
  alert_level integer not null,
  state varchar(12) not null,
  urgency integer not null,
  formed_at timestamp(3) not null,
  next_at timestamp(3) not null,
  attempts integer not null,
  may_repeat integer not null,
  read_at timestamp(3),
  reason varchar(1000) not null,
  primary key (id, book)
);
create index patentwatch_message_state on patentwatch_message (state, book);

-- Every attempt to send a message; without an end while it goes on, or where its process died.
create table patentwatch_attempt (
  book varchar(40) not null,
  message varchar(36) not null,
  attempt integer not null,
  started_at timestamp(3) not null,
  ended_at timestamp(3),
  outcome varchar(12),
  reason varchar(1000),
  primary key (message, book, attempt)
);

-- Who may send, until when.
create table patentwatch_lease (
  book varchar(40) not null primary key,
  holder varchar(100) not null,
  held_until timestamp(3) not null
);
