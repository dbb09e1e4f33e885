#include "cli/alerts/delivery.h"

#include <memory>
#include <utility>

#include "cli/alerts/alert_list.h"
#include "cli/alerts/by_command.h"
#include "cli/alerts/plan.h"
#include "cli/alerts/rendered.h"
#include "cli/alerts/told_record.h"
#include "cli/commands/ask.h"
#include "cli/commands/record.h"
#include "cli/office_file.h"
#include "cli/render/date_words.h"
#include "cli/write_answer.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

/// Packs read, and what of them an audience asks for.
struct Subject {
  Ground ground;
  DayCount count;
  std::vector<Alert> all;
  std::set<std::string> asked;  ///< identities
};

Result<std::unique_ptr<Subject>, Said> subject(const Setting& setting) {
  auto base = ground(for_writing(setting));
  if (!base) return failure(base.error());
  auto made = std::make_unique<Subject>(Subject{std::move(*base), {}, {}, {}});
  const Chronicle& chronicle = made->ground.chronicle;
  const auto count = read_day_count(setting, made->ground.book());
  if (!count) return failure(misspoken({count.error()}, setting.style, "alerts"));
  made->count = *count;
  made->all = alerts(chronicle, setting.today.at, add_days(setting.today.day, longest_lead));
  const auto wanted = wanted_alerts(setting, chronicle, made->all);
  if (!wanted) return failure(wanted.error());
  for (const Alert& one : made->all) {
    std::string id = identity(chronicle.book(), one);
    if (!*wanted || (*wanted)->count(id) > 0) made->asked.insert(std::move(id));
  }
  if (!setting.packs.store.path.empty()) return made;
  return failure(Said{{}, no_store_place, ExitCode::in_or_out});
}

std::vector<Telling> planned(const Setting& setting, const AlertPlan& plan, const Subject& about,
                             const Heard& heard) {
  return tellings(about.ground.chronicle, about.all, about.asked, heard.record,
                  {plan.leads, plan.after, about.count, setting.today.at, heard.last_run});
}

Speech spoken(const Setting& setting, const AlertPlan& plan, const Subject& about,
              const std::vector<Telling>& tellings) {
  return speech(setting, about.ground.chronicle, plan.audience,
                about.count.counts_working_days() ? DaysCounted::working : DaysCounted::civil,
                tellings);
}

/// A run from when it has its turn until all is on record.
struct Run {
  StoreTurn turn;
  Store store;
  std::unique_ptr<Subject> about;
  AlertPlan plan;
  std::unique_ptr<Speech> speech;
  NewRows rows;
};

std::vector<ToldAlert> all_rows(const NewRows& rows) {
  std::vector<ToldAlert> all = rows.told;
  all.insert(all.end(), rows.baselines.begin(), rows.baselines.end());
  return all;
}

// A run that has nothing to tell needs no record: on a full disk it ends as it would elsewhere.
Said recorded(const Setting& setting, Run& run, const std::vector<ToldAlert>& rows) {
  const auto done = Ledger(run.store).record(rows, run.plan.audience, setting.today.at);
  if (done) return {};
  const bool idle = rows.empty() && run.speech->all.empty();
  return idle && done.error().kind == StoreError::Kind::full ? Said{}
                                                             : store_trouble(setting, done.error());
}

QuestionError before_last_run(const Setting& setting, Instant last) {
  return {"--today",
          minute_typed(setting.today.at, utc()) + " is before the last run, of " +
              minute_typed(last, utc()),
          "a run that is out of order would tell old things as new; to see what that day's run "
          "told: --replay"};
}

QuestionError known_before_last_run(Date known_by, Instant last) {
  return {"--as-known", iso(known_by) + " is before the last run, of " + minute_typed(last, utc()),
          "what was not known then would be told as gone; to see it all the same: --replay"};
}

// A run out of order would tell what was told already, or take back what holds.
std::optional<QuestionError> out_of_order(const Setting& setting, Date known_by,
                                          const std::optional<Instant>& last) {
  if (!last) return std::nullopt;
  if (setting.today.at < *last) return before_last_run(setting, *last);
  if (known_by < civil_date(*last, utc())) return known_before_last_run(known_by, *last);
  return std::nullopt;
}

Said refused(const Setting& setting, const QuestionError& error) {
  Said said = misspoken({error}, setting.style, "alerts");
  said.code = ExitCode::in_or_out;
  return said;
}

// Where there is no room to record anything nothing is told; having nothing to tell is no trouble.
Said without_room(const Setting& setting, const AlertPlan& plan, const Subject& about,
                  const StoreError& error) {
  const Chronicle& chronicle = about.ground.chronicle;
  auto store = Store::read(setting.packs.store.path);
  if (!store) return store_trouble(setting, error);
  const auto before = heard(*store, plan.audience, chronicle);
  if (!before) return store_trouble(setting, error);
  if (const auto wrong = out_of_order(setting, chronicle.known_by(), before->last_run)) {
    return refused(setting, *wrong);
  }
  const bool idle = planned(setting, plan, about, *before).empty();
  return idle ? Said{} : store_trouble(setting, error);
}

Result<std::shared_ptr<Run>, Said> prepare(const Setting& setting, const AlertPlan& plan) {
  auto about = subject(setting);
  if (!about) return failure(about.error());
  const Chronicle& chronicle = (*about)->ground.chronicle;
  auto store = Store::open(setting.packs.store.path);
  if (!store && store.error().kind == StoreError::Kind::full) {
    return failure(without_room(setting, plan, **about, store.error()));
  }
  if (!store) return failure(store_trouble(setting, store.error()));
  auto turn = StoreTurn::take(setting.packs.store.path, {});
  if (!turn) return failure(store_trouble(setting, turn.error()));
  // What cannot be recorded is not told: another program may hold the store.
  const auto writable = Ledger(*store).record({});
  if (!writable) return failure(store_trouble(setting, writable.error()));
  const auto before = heard(*store, plan.audience, chronicle);
  if (!before) return failure(store_trouble(setting, before.error()));
  if (const auto wrong = out_of_order(setting, chronicle.known_by(), before->last_run)) {
    return failure(refused(setting, *wrong));
  }
  const auto found = planned(setting, plan, **about, *before);
  auto said = std::make_unique<Speech>(spoken(setting, plan, **about, found));
  NewRows rows = new_rows(*said, found);
  return std::make_shared<Run>(Run{std::move(*turn), std::move(*store), std::move(*about), plan,
                                   std::move(said), std::move(rows)});
}

Said merged(Said first, const Said& second) {
  first.err += second.err;
  if (second.code != ExitCode::answered) first.code = second.code;
  return first;
}

Said by_command(const Setting& setting, Run& run) {
  const std::string& note = run.about->ground.note;
  const auto untold = hand_over(*run.speech, run.plan, run.rows.told, Ledger(run.store));
  if (!untold) return merged({{}, note}, store_trouble(setting, untold.error()));
  if (untold->empty()) return merged({{}, note}, recorded(setting, run, run.rows.baselines));
  return {{}, finish(note + *untold, setting.style), ExitCode::in_or_out};
}

// At once, and recorded once it is out. What there would be no room to record is not told.
Said by_stream(const Setting& setting, const std::shared_ptr<Run>& run) {
  if (run->speech->all.empty()) return recorded(setting, *run, run->rows.baselines);
  const std::vector<ToldAlert> rows = all_rows(run->rows);
  const auto room = Ledger(run->store).make_room(rows, run->plan.audience, setting.today.at);
  if (!room) return store_trouble(setting, room.error());
  const std::string& note = run->about->ground.note;
  if (setting.options.output) {
    Said written = write_answer(setting, rendered(*run->speech, run->plan), {{}, note});
    return written.code == ExitCode::answered ? merged(written, recorded(setting, *run, rows))
                                              : written;
  }
  Said answer{rendered(*run->speech, run->plan), note};
  answer.afterwards = [setting, run, rows] { return recorded(setting, *run, rows); };
  return answer;
}

// What a run at that moment would have told: from the record as it was then, which stays as it is.
Said replayed(const Setting& setting, const AlertPlan& plan) {
  const auto about = subject(setting);
  if (!about) return about.error();
  Heard before;
  auto store = Store::read(setting.packs.store.path);
  if (!store && store.error().kind != StoreError::Kind::absent) {
    return store_trouble(setting, store.error());
  }
  if (store) {
    const auto found = heard(*store, plan.audience, (*about)->ground.chronicle, setting.today.at);
    if (!found) return store_trouble(setting, found.error());
    before = *found;
  }
  const Speech said = spoken(setting, plan, **about, planned(setting, plan, **about, before));
  return write_answer(setting, rendered(said, plan),
                      {{}, (*about)->ground.note + "inforce: a replay: nothing is recorded\n"});
}

}  // namespace

Said store_trouble(const Setting& setting, const StoreError& error) {
  return {{}, finish(in_words(error), setting.style), ExitCode::in_or_out};
}

Said run_delivery(const Setting& setting) {
  const auto plan = read_alert_plan(setting);
  if (!plan) return misspoken(plan.error(), setting.style, "alerts");
  if (setting.options.replay) return replayed(setting, *plan);
  const auto run = prepare(setting, *plan);
  if (!run) return run.error();
  return plan->exec ? by_command(setting, **run) : by_stream(setting, *run);
}

}  // namespace inforce
