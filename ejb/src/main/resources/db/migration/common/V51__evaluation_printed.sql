-- What the document printed from which a self-evaluation was taken over, as JSON.
alter table evaluation add column printed text;
