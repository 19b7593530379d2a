-- What happened in processes; rows are added, never changed.
CREATE TABLE engine_event (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    type VARCHAR(40) NOT NULL,
    policy VARCHAR(255),
    process VARCHAR(255),
    version INTEGER,
    instance VARCHAR(64),
    activity_instance VARCHAR(64),
    activity VARCHAR(255),
    name VARCHAR,
    act VARCHAR(40),
    task VARCHAR(64),
    actor VARCHAR(255),
    details VARCHAR
);

CREATE INDEX engine_event_policy ON engine_event (policy, id);
CREATE INDEX engine_event_process ON engine_event (process, at);

-- How long each activity took: a start beside its end.
CREATE VIEW engine_activity AS
SELECT
    started.policy,
    started.process,
    started.version,
    started.instance,
    started.activity,
    started.name,
    started.act,
    started.at AS started_at,
    ended.at AS ended_at,
    ended.type AS ending,
    CAST(EXTRACT(EPOCH FROM (ended.at - started.at)) * 1000 AS BIGINT) AS duration_ms
FROM engine_event started
LEFT JOIN engine_event ended
    ON ended.instance = started.instance
    AND ended.activity_instance = started.activity_instance
    AND ended.type IN ('activity.ended', 'activity.cancelled')
WHERE started.type = 'activity.started';
