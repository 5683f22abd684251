-- Which role adopts a plan by which a location works. Whoever gives that role, gives away who decides about the plan: the one of a whole
-- bestuur is not given for a period, the one of a school only by two people.
create table toegang.vaststeller (
    bestuur_id   uuid not null,
    locatie_id   uuid not null,
    rol          text not null,
    van_bestuur  boolean not null,
    primary key (locatie_id, rol, van_bestuur)
);
comment on table toegang.vaststeller is 'Welke rol volgens het schoolplan een plan vaststelt waarmee deze locatie werkt.';
comment on column toegang.vaststeller.van_bestuur is 'Het plan is van het bestuur en geldt voor meer scholen.';
call toegang.bescherm_bestuur('toegang.vaststeller');
grant delete on toegang.vaststeller to spil_app;
create policy vervangen on toegang.vaststeller for delete to spil_app using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer());
create policy eigenaar on toegang.vaststeller for all to spil_eigenaar using (true) with check (true);
