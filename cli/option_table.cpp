#include "cli/options.h"

namespace inforce {

bool Options::tells_shipment() const {
  const bool lists = !items.empty() || !transit.empty() || !parties.empty() ||
                     !party_names.empty() || !set.empty() || !dates.empty();
  return lists || from || to || origin || end_use || entry;
}

std::string_view OptionRow::long_name() const {
  const std::size_t comma = name.find(',');
  return comma == std::string_view::npos ? name : name.substr(comma + 1);
}

const std::vector<OptionRow>& all_options() {
  using In = OptionGroup;
  static const std::vector<OptionRow> rows{
      {"--item", "ITEM",
       "goods: an id, a title, another name, or a customs number, with its list where it has one "
       "(CN:8112929010); repeatable; inforce list items shows them",
       In::question, &Options::items},
      {"--from", "COUNTRY", "where the shipment leaves", In::question, &Options::from},
      {"--to", "COUNTRY", "where it goes", In::question, &Options::to},
      {"--origin", "COUNTRY", "whose goods they are, where that is known", In::question,
       &Options::origin},
      {"--transit", "COUNTRY", "a country on the way; repeatable", In::question, &Options::transit},
      {"--end-use", "WORD", "what for: civil, military, …", In::question, &Options::end_use},
      {"--party", "ID|none",
       "a party, or none: on no list, owned by nobody listed; repeatable; inforce list parties "
       "shows "
       "them",
       In::question, &Options::parties},
      {"--party-name", "NAME", "a party by its name; repeatable", In::question,
       &Options::party_names},
      {"--set", "NAME=VALUE", "any other fact: contents.graphite.CN=0.5%; repeatable", In::question,
       &Options::set},
      {"--dates", "ROLE=DATE,…",
       "dates of declaration, departure, loading, entry, licence_issue, contract", In::question,
       &Options::dates},
      {"--entry", "DATE", "short for --dates entry=DATE", In::question, &Options::entry},
      {"--as-known", "DATE", "answer with what was known by the end of that day", In::question,
       &Options::as_known},
      {"--suppose", "PATH", "what if: a pack or file laid over the packs; repeatable", In::question,
       &Options::suppose},
      {"-q,--quiet", "", "only the three effects: certain, cautious, at worst", In::single,
       &Options::quiet},
      {"--exit-code", "", "end with 1 on a cautious effect, a change, a difference", In::single,
       &Options::exit_code},
      {"--all", "", "also what does not matter", In::single, &Options::all},
      {"--strict", "", "warnings count as errors", In::single, &Options::strict},
      {"--within", "TIME", "from today on: 90d, 12w, 6m, 1y", In::single, &Options::within},
      {"--between", "DATE DATE", "from the first day through the second", In::single,
       &Options::between, 2},
      {"--instrument", "ID", "only of this instrument", In::single, &Options::instrument},
      {"--status", "STATUS", "only prospective, pending, operative, suspended or ended", In::single,
       &Options::status},
      {"--kind", "KIND", "only control, obligation, charge, permission, parameter or change",
       In::single, &Options::kind},
      {"--nature", "NATURE", "only of treaties, notices, orders, …", In::single, &Options::nature},
      {"--force", "FORCE", "only binding, political or agreed", In::single, &Options::force},
      {"--verdict", "VERDICT", "only right, imprecise, wrong or opinion", In::single,
       &Options::verdict},
      {"--bearer", "PARTY", "only what this party, country or group owes", In::single,
       &Options::bearer},
      {"--state", "STATE", "only open, overdue, met, unscheduled, …", In::single, &Options::state},
      {"--explain", "", "how each deadline was counted, and what is on record", In::single,
       &Options::explain},
      {"--history", "", "every value with its dates, and what was withdrawn", In::single,
       &Options::history},
      {"--lead", "DAYS,…", "tell what comes within so many days, once for each (30,7,1)",
       In::single, &Options::lead},
      {"--after", "DAYS,…", "tell again so many days after a date, until it is acknowledged",
       In::single, &Options::after},
      {"--working-days", "CALENDAR", "count leads in working days of this calendar", In::single,
       &Options::working_days},
      {"--watch", "FILE", "only what bears on the rows of this CSV file: item,from,to,…",
       In::single, &Options::watch},
      {"--audience", "NAME", "who is told; each hears everything once (default)", In::single,
       &Options::audience},
      {"--exec", "COMMAND", "deliver each telling to a command, on its standard input", In::single,
       &Options::exec},
      {"--exec-timeout", "SECONDS", "how long the command may take (60)", In::single,
       &Options::exec_timeout},
      {"--mail-to", "ADDRESS", "with --format mail: who the message goes to", In::single,
       &Options::mail_to},
      {"--mail-from", "ADDRESS", "with --format mail: who it is from (inforce)", In::single,
       &Options::mail_from},
      {"--monitor", "", "one line for a monitoring system, and its codes 0 to 3", In::single,
       &Options::monitor},
      {"-w,--warning", "RANGE", "with --monitor: warn below this (30d)", In::single,
       &Options::warning},
      {"-c,--critical", "RANGE", "with --monitor: critical below this (7d)", In::single,
       &Options::critical},
      {"-o,--output", "FILE", "write the answer to a file, whole or not at all", In::single,
       &Options::output},
      {"--replay", "", "take a today before the last run for what it is", In::single,
       &Options::replay},
      {"--until", "DATE", "until which day not to be told again", In::single, &Options::until},
      {"--by", "WHO", "who says so", In::single, &Options::by},
      {"--note", "TEXT", "what to put on record beside it", In::single, &Options::note},
      {"--store", "FILE", "the office's store, instead of the one in the user's folder",
       In::everywhere, &Options::store},
      {"--packs", "DIR", "packs to use instead of those found; repeatable", In::everywhere,
       &Options::packs},
      {"--also", "DIR", "one more folder over those found; repeatable", In::everywhere,
       &Options::also},
      {"--format", "FORM", "text or json (check: also github)", In::everywhere, &Options::format},
      {"--today", "DATE", "take this for today: a day, or a minute", In::everywhere,
       &Options::today},
      {"--tz", "ZONE", "the zone in which today is counted (UTC)", In::everywhere, &Options::tz},
      {"--ascii", "", "no signs beyond ASCII", In::everywhere, &Options::ascii},
      {"--color", "WHEN", "auto, always or never", In::everywhere, &Options::color},
      {"-h,--help", "", "this help", In::everywhere, &Options::help},
      {"-V,--version", "", "version, packs and how current they are", In::everywhere,
       &Options::version},
  };
  return rows;
}

}  // namespace inforce
