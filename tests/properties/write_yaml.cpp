#include "tests/properties/write_yaml.h"

#include <algorithm>
#include <cstdio>

#include "tests/properties/reading.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

std::string iso_day(Day day) { return iso(date_of(day)); }

std::string iso_minute(Day day, int minute) { return iso_day(day) + "T" + clock(minute); }

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string list(const std::vector<std::string>& parts) {
  return parts.size() == 1 ? parts.front() : "[" + joined(parts) + "]";
}

std::string unit_name(Unit unit) {
  switch (unit) {
    case Unit::minutes:
      return "minutes";
    case Unit::hours:
      return "hours";
    case Unit::days:
      return "days";
    case Unit::weeks:
      return "weeks";
    case Unit::months:
      return "months";
    case Unit::years:
      return "years";
  }
  return {};
}

std::string length_text(const Length& length) {
  return std::to_string(length.count) + " " + unit_name(length.unit);
}

std::string counting_name(Counting counting) {
  switch (counting) {
    case Counting::by_default:
      return {};
    case Counting::day_of:
      return "day_of";
    case Counting::day_after:
      return "day_after";
    case Counting::unclear:
      return "unclear";
  }
  return {};
}

std::string disputed(const WrittenDate& date) {
  std::vector<std::string> readings;
  for (const WrittenDate& reading : date.readings) {
    const std::string source = readings.empty() ? "s1" : "s2";
    readings.push_back("{date: " + yaml(reading) + ", source: " + source +
                       ", why: sources differ}");
  }
  return "{disputed: [" + joined(readings) + "]}";
}

std::string one_of(const WrittenDate& date) {
  std::vector<std::string> readings;
  for (const WrittenDate& reading : date.readings) readings.push_back(yaml(reading));
  return "{one_of: [" + joined(readings) + "], why: can be read both ways}";
}

std::string within(const WrittenDate& date) {
  const std::string counting = counting_name(date.length.counting);
  return "{within: " + length_text(date.length) + ", of: " + date.ref +
         (counting.empty() ? "" : ", counting: " + counting) + "}";
}

std::string marked(const WrittenDate& date) {
  std::string text = iso_day(date.day);
  if (date.form == DateForm::month) text.resize(7);
  if (date.form == DateForm::year) text.resize(4);
  if (date.mark != 0) text += date.mark;
  return quoted(text);
}

}  // namespace

std::string yaml(const WrittenDate& date) {
  std::string plain;
  switch (date.form) {
    case DateForm::day:
    case DateForm::month:
    case DateForm::year:
      plain = marked(date);
      break;
    case DateForm::minute:
      plain = quoted(iso_minute(date.day, date.clock));
      break;
    case DateForm::instant:
      plain = quoted(iso_minute(date.day, date.clock) + offset_text(date.offset));
      break;
    case DateForm::interval:
      plain = quoted(iso_day(date.day) + "/" + iso_day(date.last_day));
      break;
    case DateForm::always:
      return "always";
    case DateForm::publication:
      return "publication";
    case DateForm::one_of:
      return one_of(date);
    case DateForm::disputed:
      return disputed(date);
    case DateForm::within:
      return within(date);
    case DateForm::of:
      return "{of: " + date.ref + "}";
  }
  if (date.zone.empty() && !date.clock_unknown) return plain;
  return "{date: " + plain + (date.zone.empty() ? "" : ", zone: " + date.zone) +
         (date.clock_unknown ? ", clock: unknown" : "") + "}";
}

namespace {

// Keys and values, to be laid out in a block or between braces.
using Fields = std::vector<std::pair<std::string, std::string>>;

std::string braces(const Fields& fields) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : fields) parts.push_back(key + ": " + value);
  return "{" + joined(parts) + "}";
}

std::string block(const Fields& fields, const std::string& indent) {
  std::string text;
  for (const auto& [key, value] : fields) text += indent + key + ": " + value + "\n";
  return text;
}

void add_known(const KnownDays& known, Fields& out) {
  if (known.published) out.emplace_back("published", iso_day(*known.published));
  if (known.recorded) out.emplace_back("recorded", iso_day(*known.recorded));
  if (known.withdrawn) out.emplace_back("withdrawn", iso_day(*known.withdrawn));
}

std::string end_key_name(EndKey key) {
  switch (key) {
    case EndKey::none:
      break;
    case EndKey::through:
      return "through";
    case EndKey::until:
      return "until";
    case EndKey::until_or_through:
      return "until_or_through";
    case EndKey::for_length:
      return "for";
  }
  return {};
}

Fields window_fields(const WrittenWindow& window) {
  Fields out;
  if (window.from) out.emplace_back("from", yaml(*window.from));
  if (window.end_key == EndKey::for_length) {
    out.emplace_back("for", length_text(window.length));
    const std::string counting = counting_name(window.length.counting);
    if (!counting.empty()) out.emplace_back("counting", counting);
  } else if (window.end_key != EndKey::none) {
    out.emplace_back(end_key_name(window.end_key), yaml(window.end));
  }
  add_known(window.known, out);
  return out;
}

bool is_plain(const WrittenWindow& window) {
  return !window.known.published && !window.known.recorded && !window.known.withdrawn;
}

std::string window_list(const std::vector<WrittenWindow>& windows) {
  std::vector<std::string> parts;
  for (const WrittenWindow& window : windows) parts.push_back(braces(window_fields(window)));
  return "[" + joined(parts) + "]";
}

void add_windows(const std::vector<WrittenWindow>& windows, Fields& out) {
  if (windows.empty()) return;
  if (windows.size() > 1 || !is_plain(windows.front())) {
    out.emplace_back("windows", window_list(windows));
    return;
  }
  for (auto& field : window_fields(windows.front())) out.push_back(field);
}

std::string month_day(int of_year) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d-%02d", of_year / 100, of_year % 100);
  return text;
}

std::string percent(int hundredths) {
  std::string text = std::to_string(hundredths / 100);
  if (hundredths % 100 != 0) {
    char digits[8];
    std::snprintf(digits, sizeof digits, ".%02d", hundredths % 100);
    text += digits;
  }
  return text + " %";
}

std::string comparison_name(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least:
      return "at_least";
    case Comparison::more_than:
      return "more_than";
    case Comparison::at_most:
      return "at_most";
    case Comparison::less_than:
      return "less_than";
    case Comparison::is:
      return "is";
  }
  return {};
}

std::string comparison_sign(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least:
      return ">=";
    case Comparison::more_than:
      return ">";
    case Comparison::at_most:
      return "<=";
    case Comparison::less_than:
      return "<";
    case Comparison::is:
      break;
  }
  return {};
}

std::string key_name(ScopeKey key) {
  switch (key) {
    case ScopeKey::items:
      return "items";
    case ScopeKey::departure:
      return "departure";
    case ScopeKey::destination:
      return "destination";
    case ScopeKey::origin:
      return "origin";
    case ScopeKey::transit:
      return "transit";
    case ScopeKey::party:
      return "party";
    case ScopeKey::end_use:
      return "end_use";
    case ScopeKey::contents:
      return "contents";
    case ScopeKey::ownership:
      return "ownership";
    case ScopeKey::dates:
      return "dates";
    case ScopeKey::attribute:
      break;
  }
  return {};
}

std::string comparison_value(const ScopeTest& test) {
  if (test.comparison == Comparison::is) return "{is: " + test.word + "}";
  return "{" + comparison_name(test.comparison) + ": " + percent(test.hundredths) + "}";
}

std::string date_test(const ScopeTest& test) {
  std::string date = yaml(test.date);
  date.erase(std::remove(date.begin(), date.end(), '"'), date.end());
  return quoted(test.name + " " + comparison_sign(test.comparison) + " " + date);
}

std::string date_tests(const Scope& scope) {
  std::vector<std::string> parts;
  for (const ScopeTest& test : scope) {
    if (test.key == ScopeKey::dates) parts.push_back(date_test(test));
  }
  return "[" + joined(parts) + "]";
}

std::pair<std::string, std::string> test_field(const ScopeTest& test) {
  switch (test.key) {
    case ScopeKey::attribute:
      return {test.name, comparison_value(test)};
    case ScopeKey::contents:
      return {"contents", "{of: [" + test.values.front() + "], origin: " + test.name +
                              ", share: " + comparison_value(test) + "}"};
    case ScopeKey::ownership:
      return {"ownership",
              "{by: " + test.values.front() + ", share: " + comparison_value(test) + "}"};
    default:
      break;
  }
  const std::string values = list(test.values);
  return {key_name(test.key), test.negated ? "{not: " + values + "}" : values};
}

std::string scope_text(const Scope& scope) {
  Fields out;
  bool dates_done = false;
  for (const ScopeTest& test : scope) {
    if (test.key != ScopeKey::dates) {
      out.push_back(test_field(test));
    } else if (!dates_done) {
      out.emplace_back("dates", date_tests(scope));
      dates_done = true;
    }
  }
  return braces(out);
}

std::string condition_text(const Condition& condition) {
  if (condition.kind == Condition::Kind::ref) return condition.ref;
  std::vector<std::string> parts;
  for (const Condition& part : condition.parts) parts.push_back(condition_text(part));
  return std::string(condition.kind == Condition::Kind::any ? "{any: [" : "{all: [") +
         joined(parts) + "]}";
}

std::string condition_list(const std::vector<Condition>& conditions) {
  std::vector<std::string> parts;
  for (const Condition& condition : conditions) parts.push_back(condition_text(condition));
  return "[" + joined(parts) + "]";
}

std::string revival_name(Revival revival) {
  switch (revival) {
    case Revival::by_default:
      return {};
    case Revival::presumed:
      return "presumed";
    case Revival::self_executing:
      return "self_executing";
    case Revival::unclear:
      return "unclear";
    case Revival::needs_act:
      return "needs_act";
  }
  return {};
}

std::pair<std::string, std::string> head_field(const Provision& provision) {
  const std::string targets = provision.targets.empty() ? "" : list(provision.targets);
  switch (provision.head) {
    case Head::control:
      return {"control", std::string(word(provision.effect))};
    case Head::obligation:
      return {"obligation", "do what was agreed"};
    case Head::charge:
      return {"charge", "10 %"};
    case Head::permission:
      return {"permission", "what is under way"};
    case Head::suspends:
      return {"suspends", targets};
    case Head::resumes:
      return {"resumes", targets};
    case Head::extends:
      return {"extends", targets};
    case Head::postpones:
      return {"postpones", targets};
    case Head::ends:
      return {"ends", targets};
    case Head::replaces:
      return {"replaces", targets};
    case Head::amends:
      return {"amends", targets};
  }
  return {};
}

void add_terms(const Provision& provision, Fields& out) {
  Fields terms;
  if (provision.new_effect) terms.emplace_back("effect", std::string(word(*provision.new_effect)));
  if (provision.new_scope) terms.emplace_back("scope", scope_text(*provision.new_scope));
  out.emplace_back("terms", braces(terms));
}

void add_head_keys(const Provision& provision, Fields& out) {
  if (provision.head == Head::charge) out.emplace_back("component", "additional");
  if (provision.head == Head::obligation) out.emplace_back("bearer", "CN");
  if (provision.head == Head::permission) out.emplace_back("excepts", list(provision.targets));
  if (provision.head == Head::replaces) out.emplace_back("with", provision.with);
  if (provision.head == Head::ends) out.emplace_back("how", provision.how);
  if (provision.head == Head::amends) add_terms(provision, out);
  if (provision.head == Head::postpones) out.emplace_back("new_from", yaml(provision.new_date));
  if (provision.head == Head::extends) {
    out.emplace_back("new_" + end_key_name(provision.new_end_key), yaml(provision.new_date));
  }
  if (provision.leaves) out.emplace_back("leaves", std::string(word(*provision.leaves)));
  const std::string revival = revival_name(provision.revival);
  if (!revival.empty()) out.emplace_back("revival", revival);
}

std::string provision_text(const Provision& provision) {
  Fields out{head_field(provision)};
  out.emplace_back("title", "a provision");
  add_head_keys(provision, out);
  add_windows(provision.windows, out);
  if (provision.yearly) {
    out.emplace_back("yearly", "{from: " + month_day(provision.yearly->from) +
                                   ", through: " + month_day(provision.yearly->through) + "}");
  }
  if (!provision.scope.empty()) out.emplace_back("scope", scope_text(provision.scope));
  if (!provision.if_all.empty()) out.emplace_back("if_all", date_tests(provision.if_all));
  if (!provision.while_all.empty()) {
    out.emplace_back("while", condition_list(provision.while_all));
  }
  if (!provision.unless_any.empty()) {
    out.emplace_back("unless", condition_list(provision.unless_any));
  }
  if (!provision.attaches_to.empty()) out.emplace_back("attaches_to", provision.attaches_to);
  if (provision.announced) out.emplace_back("announced", "true");
  if (provision.recalled) out.emplace_back("confidence", "recalled");
  add_known(provision.known, out);
  out.emplace_back("cite", "{source: s1, at: item 1}");
  const std::string name = provision.id.substr(provision.id.find('/') + 1);
  return "  " + name + ":\n" + block(out, "    ");
}

std::string event_text(const Event& event) {
  Fields out{{"title", "an event"}};
  if (event.date) out.emplace_back(event.planned ? "planned" : "date", yaml(*event.date));
  if (!event.zone.empty()) out.emplace_back("zone", event.zone);
  add_known(event.known, out);
  return "  " + event.id.substr(event.id.find('/') + 1) + ": " + braces(out) + "\n";
}

std::string force_name(Force force) {
  switch (force) {
    case Force::agreed:
      return "agreed";
    case Force::political:
      return "political";
    case Force::binding:
      return "binding";
  }
  return {};
}

std::string instrument_text(const Instrument& instrument) {
  Fields out{{"instrument", instrument.id},
             {"title", "An instrument"},
             {"issuer", list(instrument.issuers)}};
  if (!instrument.on_behalf.empty()) out.emplace_back("on_behalf", list(instrument.on_behalf));
  out.emplace_back("nature", instrument.force == Force::binding ? "notice" : "statement");
  out.emplace_back("force", force_name(instrument.force));
  out.emplace_back("zone", instrument.zone);
  add_known(instrument.known, out);
  if (instrument.recalled) out.emplace_back("confidence", "recalled");
  if (!instrument.in_force.empty()) out.emplace_back("in_force", window_list(instrument.in_force));
  out.emplace_back("sources",
                   "{s1: {title: A text, seen: primary}, s2: {title: Another text, "
                   "seen: secondary}}");
  std::string text = block(out, "");
  if (!instrument.provisions.empty()) text += "provisions:\n";
  for (const Provision& provision : instrument.provisions) text += provision_text(provision);
  if (!instrument.events.empty()) text += "events:\n";
  for (const Event& event : instrument.events) text += event_text(event);
  return text;
}

void add_stretch(const Stretch& stretch, Fields& out) {
  if (stretch.from) out.emplace_back("from", yaml(*stretch.from));
  if (stretch.until) out.emplace_back("until", yaml(*stretch.until));
}

std::string items_text(const WrittenBook& book) {
  std::string text = "items:\n";
  for (const Item& item : book.items) {
    std::vector<std::string> under;
    for (const Under& one : item.under) {
      Fields out{{"item", one.item}};
      add_stretch(one.when, out);
      under.push_back(out.size() == 1 ? one.item : braces(out));
    }
    Fields out{{"title", "Item " + item.id}};
    if (!under.empty()) out.emplace_back("under", "[" + joined(under) + "]");
    text += "  " + item.id + ": " + braces(out) + "\n";
  }
  return text;
}

std::string group_text(const Group& group) {
  std::vector<std::string> members;
  for (const Member& member : group.members) {
    Fields out{{"party", member.party}};
    add_stretch(member.when, out);
    add_known(member.known, out);
    members.push_back(out.size() == 1 ? member.party : braces(out));
  }
  const std::string all = group.members_known ? "[" + joined(members) + "]" : "unknown";
  return "  " + group.id + ": {title: Group " + group.id + ", members: " + all + "}\n";
}

std::string parties_text(const WrittenBook& book) {
  std::string text = "parties:\n";
  for (const Party& party : book.parties) {
    Fields out{{"title", "Party " + party.id}};
    if (!party.side.empty()) out.emplace_back("side", party.side);
    text += "  " + party.id + ": " + braces(out) + "\n";
  }
  if (!book.groups.empty()) text += "groups:\n";
  for (const Group& group : book.groups) text += group_text(group);
  return text;
}

std::string moment_text(const Moment& moment) {
  return moment.whole_day ? iso(moment.day) : iso_utc(moment.minute);
}

}  // namespace

std::map<std::string, std::string> write_yaml(const WrittenBook& book) {
  std::map<std::string, std::string> files;
  files["pack.yaml"] =
      "format: 1\npack: generated\ntitle: A generated pack\n"
      "end_uses: {civil: Civil, military: Military}\n"
      "covers: [{subject: other, complete: no-claim}]\n"
      "does_not_cover: [{subject: other, what: all else}]\n";
  if (!book.items.empty()) files["items.yaml"] = items_text(book);
  files["parties.yaml"] = parties_text(book);
  for (const Instrument& instrument : book.instruments) {
    files[instrument.id + ".yaml"] = instrument_text(instrument);
  }
  return files;
}

std::string text(const OracleQuestion& question) {
  std::string made;
  if (question.roles.empty()) made = moment_text(question.date);
  for (const auto& [role, date] : question.roles) {
    made += (made.empty() ? "--dates " : ",") + role + "=" + moment_text(date);
  }
  const auto add = [&made](const char* name, const std::optional<std::string>& value) {
    if (value) made += std::string(" --") + name + " " + *value;
  };
  add("item", question.item);
  add("from", question.departure);
  add("to", question.destination);
  add("origin", question.origin);
  add("transit", question.transit);
  add("end-use", question.end_use);
  add("party", question.party);
  for (const auto& [name, value] : question.set) made += " --set '" + name + "=" + value + "'";
  return made;
}

}  // namespace inforce::oracle
