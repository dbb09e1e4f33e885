#include "tests/properties/write_yaml.h"

#include "tests/properties/yaml_text.h"

namespace inforce::oracle {

namespace {

std::string event_text(const Event& event) {
  Fields out{{"title", "an event"}};
  if (event.date) out.emplace_back(event.planned ? "planned" : "date", yaml(*event.date));
  if (!event.zone.empty()) out.emplace_back("zone", event.zone);
  add_known(event.known, out);
  return "  " + event.id.substr(event.id.find('/') + 1) + ": " + braces(out) + "\n";
}

std::string force_name(Force force) {
  switch (force) {
    case Force::agreed: return "agreed";
    case Force::political: return "political";
    case Force::binding: return "binding";
  }
  return {};
}

std::string hole_list(const std::vector<Hole>& holes) {
  std::vector<std::string> parts;
  for (const Hole& hole : holes) {
    Fields out{{"at", "a closing clause"}, {"why", "not read yet"}, {"stack", hole.stack}};
    for (auto& field : window_fields(hole.when)) out.push_back(field);
    if (!hole.scope.empty()) out.emplace_back("scope", scope_text(hole.scope));
    parts.push_back(braces(out));
  }
  return "[" + joined(parts) + "]";
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
  if (!instrument.holes.empty()) out.emplace_back("not_encoded", hole_list(instrument.holes));
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
  if (!book.calendars.empty()) files["calendars.yaml"] = calendars_text(book.calendars);
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
