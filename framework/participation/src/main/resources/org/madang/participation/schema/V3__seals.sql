-- The public record knows what was said and done by a hash of salt and content only. The salt lies beside the content and
-- goes with it; the hash stays, so that the record stays whole.
alter table contribution add column salt varchar(32);
alter table contribution add column commitment varchar(64);
alter table timeline_entry add column salt varchar(32);
alter table timeline_entry add column commitment varchar(64);
alter table response add column salt varchar(32);
