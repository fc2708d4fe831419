-- Who works where.
create sequence organization_seq increment by 50 start with 50;

create table department (
    id bigint primary key,
    region varchar(40) not null,
    code varchar(40) not null,
    name varchar(400) not null,
    constraint department_key unique (region, code)
);

create table budget_unit (
    id bigint primary key,
    department_id bigint not null references department (id),
    code varchar(40) not null,
    name varchar(400) not null,
    constraint budget_unit_key unique (department_id, code)
);

create table account (
    id bigint primary key,
    login varchar(80) not null,
    name varchar(200) not null,
    password_hash varchar(500) not null,
    constraint account_login unique (login)
);

create table appointment (
    account_id bigint not null references account (id),
    post varchar(40) not null,
    region varchar(40),
    department_id bigint references department (id),
    unit_id bigint references budget_unit (id)
);
create index appointment_account on appointment (account_id);

-- Jixiao remembers what it answered to a repeated Idempotency-Key.
create table idempotent_answer (
    account_login varchar(80) not null,
    idempotency_key varchar(200) not null,
    request_hash varchar(64) not null,
    status integer not null,
    media_type varchar(100),
    body varchar(1000000),
    answered_at timestamp not null,
    primary key (account_login, idempotency_key)
);
