-- Who acts for whom while somebody is away (代理).
create table proxy (
    id bigint primary key,
    principal_id bigint not null references account (id),
    deputy_id bigint not null references account (id),
    first_day date not null,
    last_day date not null
);
create index proxy_deputy on proxy (deputy_id, last_day);
create index proxy_principal on proxy (principal_id, last_day);
