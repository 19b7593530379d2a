-- A page of a list reads about as many rows as it shows, however many there are: each filter has an index in the list's order.
create index contribution_in_consultation on contribution (consultation_id, seq);
create index contribution_in_language on contribution (policy_id, language, seq);
create index contribution_answered on contribution (policy_id, answered, seq);
create index contribution_moderated on contribution (policy_id, moderation, seq);
create index policy_in_state on policy (state, seq);
