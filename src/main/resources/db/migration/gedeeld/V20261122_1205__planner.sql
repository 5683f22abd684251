-- The planner of recurring jobs (db-scheduler). It knows which job runs when, nothing about pupils, and only the login of
-- jobs may touch it: a request of a person can neither start nor stop a job.
create table gedeeld.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on gedeeld.scheduled_tasks (execution_time);
create index on gedeeld.scheduled_tasks (last_heartbeat);
create index on gedeeld.scheduled_tasks (priority desc, execution_time);
comment on table gedeeld.scheduled_tasks is 'Welke taak wanneer loopt; namen van kolommen zijn die van db-scheduler.';
grant select, insert, update, delete on gedeeld.scheduled_tasks to spil_taak;
