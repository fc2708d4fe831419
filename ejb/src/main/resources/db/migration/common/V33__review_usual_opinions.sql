-- What somebody likes to say (常用意见).
create table usual_opinion (
    id bigint primary key,
    account_id bigint not null references account (id),
    text varchar(1000) not null
);
create index usual_opinion_account on usual_opinion (account_id, id);
