-- A parent answers as long as there is gezag; from the eighteenth birthday the pupil answers what the plan asked of them.
create or replace function plan.gezin_klaar(p_plan uuid, p_tekent text[], p_stemt text[]) returns boolean
    language sql stable security definer set search_path = plan, toegang, organisatie, pg_temp as $$
    with p as (
        select * from plan.plan x where x.id = p_plan and x.leerling_id = toegang.open_leerling()
    ), mens as (
        select o.account_id, 'ouder-met-gezag' as partij
          from p join organisatie.ouderschap s on s.leerling_id = p.leerling_id join organisatie.ouder o on o.id = s.ouder_id
          join organisatie.leerling k on k.id = s.leerling_id
         where s.gezag and organisatie.gezag_tot(k.geboortedatum) > toegang.vandaag() and s.vanaf <= toegang.vandaag() and (s.tot is null or s.tot > toegang.vandaag())
        union all
        select l.account_id, 'leerling' from organisatie.leerling l join p on p.leerling_id = l.id
    )
    select exists (select 1 from p) and not exists (
        select 1 from mens m, p
         where not exists (select 1 from plan.weigering w where w.plan_id = p.id and w.account_id = m.account_id)
           and ((m.partij = any (p_tekent)
                 and not exists (select 1 from plan.instemming i where i.plan_id = p.id and i.doel_id is null
                                    and i.uitgave = p.uitgave and i.account_id = m.account_id))
                or (m.partij = any (p_stemt)
                    and exists (select 1 from plan.doel d
                                 where d.plan_id = p.id and d.vervallen_op is null
                                   and not exists (select 1 from plan.instemming i where i.stam_id = d.stam_id
                                                      and i.vingerafdruk = d.vingerafdruk and i.account_id = m.account_id))))) $$;
