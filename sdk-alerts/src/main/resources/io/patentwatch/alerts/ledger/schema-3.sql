-- Which alerts it is still to be decided for whom they are, in a table that stays small; setting
-- a mark wrote what they say again.
create table patentwatch_unaddressed (
  book varchar(40) not null,
  alert varchar(250) not null,
  alert_level integer not null,
  primary key (alert, book, alert_level)
);
insert into patentwatch_unaddressed (book, alert, alert_level)
  select book, id, alert_level from patentwatch_alert where addressed = 0;
drop index patentwatch_alert_addressed;
alter table patentwatch_alert drop column addressed;
