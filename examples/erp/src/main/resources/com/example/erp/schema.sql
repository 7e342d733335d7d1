-- The ERP's own tables, as they were before PatentWatch came.
create table person (
  id varchar(20) primary key,
  role varchar(20) not null,
  language varchar(2) not null
);
create table legal_entity (
  id varchar(20) primary key,
  name varchar(200) not null,
  credit_code varchar(18) not null,
  address varchar(200) not null
);
create table patent (
  id integer primary key,
  changed_at timestamp(6) not null,
  application_no varchar(30) not null,
  kind varchar(10) not null,
  title varchar(200) not null,
  filed date not null,
  granted date not null,
  entity varchar(20) not null references legal_entity,
  responsible varchar(20) not null references person,
  cost_centre varchar(20) not null,
  reduction integer not null,
  abandoned_on date
);
create table fee_payment (
  patent integer not null references patent,
  fee_year integer not null,
  paid_on date not null,
  amount decimal(10, 2) not null,
  voucher varchar(30) not null
);
create table payable (
  patent integer not null references patent,
  fee_year integer not null,
  cost_centre varchar(20) not null,
  due date not null,
  amount integer not null,
  state varchar(10) not null,
  primary key (patent, fee_year)
);

-- What PatentWatch reads of them: views in its layouts. Nothing of the ERP changes.
create view patent_statement as
  select p.id, p.changed_at, p.application_no, p.kind, p.title, p.filed, p.granted, e.name as holder, e.address
  from patent p join legal_entity e on e.id = p.entity;

create view patentwatch_custody as
  select application_no as patent, responsible, case when abandoned_on is null then 'keep' else 'abandon' end as decision,
    abandoned_on as decided_on, reduction, '' as ladder, true as complete
  from patent;

create view patentwatch_custody_payment as
  select p.application_no as patent, f.fee_year, f.paid_on, f.amount, f.voucher as receipt
  from fee_payment f join patent p on p.id = f.patent;

create view patentwatch_custody_attribute as
  select application_no as patent, 'erp_id' as name, cast(id as varchar(20)) as content from patent
  union all
  select application_no, 'cost_centre', cost_centre from patent;
