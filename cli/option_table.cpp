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
      {"--record", "", "keep the question and the answer in the audit log", In::single,
       &Options::record},
      {"--ref", "TEXT", "the office's own reference, printed on a certificate", In::single,
       &Options::ref},
      {"-o,--output", "FILE", "write there, whole or not at all; the suffix decides the form",
       In::single, &Options::output},
      {"--verify", "FILE", "is this certificate what was issued, and does it still come out?",
       In::single, &Options::verify},
      {"--head", "COUNT:DIGEST", "where the log is known to have stood", In::single,
       &Options::head},
      {"--date", "DATE", "the day on which it was done, or looked for", In::single, &Options::date},
      {"--amount", "AMOUNT", "how much: '12 Mt'; without it: it was done", In::single,
       &Options::amount},
      {"--account", "NAME", "whose count it adds to (this office)", In::single, &Options::account},
      {"--period", "PERIOD", "of what recurs: 2026, 2026-Q1 (the one the day lies in)", In::single,
       &Options::period},
      {"--source", "TEXT", "what it rests on: a document, a letter, a table", In::single,
       &Options::source},
      {"--note", "TEXT", "anything else worth keeping", In::single, &Options::note},
      {"--by", "WHO", "who enters it (the user of this machine)", In::single, &Options::by},
      {"--why", "TEXT", "why an entry is retracted", In::single, &Options::why},
      {"--packs", "DIR", "packs to use instead of those found; repeatable", In::everywhere,
       &Options::packs},
      {"--also", "DIR", "one more folder over those found; repeatable", In::everywhere,
       &Options::also},
      {"--store", "FILE", "this office's store: evidence, looks, and what it was told",
       In::everywhere, &Options::store},
      {"--format", "FORM", "text or json (check: also github; certify: markdown)", In::everywhere,
       &Options::format},
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
