// What the packs hold in each field that a claim's record may name.
#include <algorithm>
#include <string>
#include <string_view>

#include "engine/parameters.h"
#include "engine/proofs.h"

namespace inforce {

namespace {

Held text(std::string value) {
  Held found;
  found.has_field = true;
  if (!value.empty()) found.values.push_back(std::move(value));
  return found;
}

Held nothing() { return text({}); }

std::string id_of(const RuleBook& book, const Reference& name) {
  switch (name.kind) {
    case Reference::Kind::instrument: return book.at(name.instrument()).id.value;
    case Reference::Kind::provision: return book.at(name.provision()).id;
    case Reference::Kind::event: return book.at(name.event()).id;
    case Reference::Kind::item: return book.at(name.item()).id.value;
    case Reference::Kind::party: return book.at(name.party()).id.value;
    case Reference::Kind::group: return book.at(name.group()).id.value;
    case Reference::Kind::calendar:
    case Reference::Kind::unresolved: break;
  }
  return name.name.value;
}

Held names(const RuleBook& book, const std::vector<Reference>& references) {
  Held found;
  found.has_field = true;
  found.is_list = true;
  for (const Reference& name : references) found.values.push_back(id_of(book, name));
  return found;
}

std::string quantity(const Quantity& quantity) {
  if (quantity.unit.empty()) return quantity.digits;
  return quantity.digits + ' ' + quantity.unit;
}

std::string_view key(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least: return "at_least";
    case Comparison::more_than: return "more_than";
    case Comparison::at_most: return "at_most";
    case Comparison::less_than: return "less_than";
  }
  return {};  // a Comparison has no other value
}

Held amount(const std::optional<NumberTest>& test) {
  if (!test) return nothing();
  Held found = text(quantity(test->limit));
  const std::string unit = test->limit.unit.empty() ? "" : ", unit: " + test->limit.unit;
  const std::string head = '{' + std::string(key(test->comparison)) + ": ";
  found.values.push_back(head + test->limit.digits + unit + '}');
  found.values.push_back(head + quantity(test->limit) + '}');
  return found;
}

// --- The window of a provision, its own or its instrument's ---

const Window* first_window(const RuleBook& book, const Provision& provision) {
  const std::vector<Window>& windows =
      provision.windows.empty() ? book.instrument_of(provision).in_force : provision.windows;
  return windows.empty() ? nullptr : &windows.front();
}

// As written; a day of publication also as that day.
Held start(const RuleBook& book, const Provision& provision) {
  const Window* window = first_window(book, provision);
  if (window == nullptr || !window->from) return nothing();
  Held found = text(window->from->text);
  const auto& published = book.instrument_of(provision).known.published;
  if (window->from->kind == WrittenDate::Kind::publication && published) {
    found.values.push_back(iso(published->value));
  }
  return found;
}

Held end(const RuleBook& book, const Provision& provision, WrittenEnd::Kind kind) {
  const std::optional<WrittenEnd>* written = nullptr;
  if (const Window* window = first_window(book, provision)) written = &window->end;
  if (provision.new_end) written = &provision.new_end;
  if (written == nullptr || !*written || (*written)->kind != kind || !(*written)->date) {
    return nothing();
  }
  return text((*written)->date->text);
}

// Whole days that certainly count.
Held days(const Moments& moments, ProvisionId id) {
  const std::vector<Span> spans = moments.spans(id);
  if (spans.empty() || spans.front().until.earliest >= never) return nothing();
  const Span& span = spans.front();
  const Date first = civil_date(span.from.latest, span.from.zone);
  const Date after = civil_date(span.until.earliest, span.until.zone);
  return text(std::to_string(after - first));
}

// --- One kind of thing each ---

Held of_instrument(const RuleBook& book, InstrumentId id, std::string_view field) {
  const Instrument& instrument = book.at(id);
  if (field == "title") return text(instrument.title);
  if (field == "nature") return text(std::string(word(instrument.nature)));
  if (field == "force") return text(std::string(word(instrument.force)));
  if (field == "issuer") return names(book, instrument.issuers);
  if (field == "published") {
    if (instrument.known.published_always) return text("always");
    const auto& day = instrument.known.published;
    return day ? text(iso(day->value)) : nothing();
  }
  return {};
}

Held dates_of(const RuleBook& book, const Moments& moments, ProvisionId id,
              std::string_view field) {
  const Provision& provision = book.at(id);
  if (field == "from") return start(book, provision);
  if (field == "through") return end(book, provision, WrittenEnd::Kind::through);
  if (field == "until") return end(book, provision, WrittenEnd::Kind::until);
  if (field == "until_or_through") return end(book, provision, WrittenEnd::Kind::until_or_through);
  if (field == "days") return days(moments, id);
  return {};
}

Held content_of(const RuleBook& book, const Provision& provision, std::string_view field) {
  const auto of_head = [&](Head head, const Held& value) {
    return provision.head == head ? value : nothing();
  };
  if (field == "control") return of_head(Head::control, text(std::string(word(provision.effect))));
  if (field == "charge") return of_head(Head::charge, text(quantity(provision.rate.quantity)));
  if (field == "obligation") return of_head(Head::obligation, text(provision.text));
  if (field == "suspends") return of_head(Head::suspends, names(book, provision.targets));
  if (field == "bearer") return names(book, provision.obligation.bearers);
  if (field == "amount") return amount(provision.amount);
  if (field == "how") return of_head(Head::ends, text(std::string(word(provision.how))));
  if (field == "revival") {
    return of_head(Head::suspends, text(std::string(word(provision.revival))));
  }
  if (field == "leaves") {
    return provision.leaves ? text(std::string(word(provision.leaves->value))) : nothing();
  }
  if (field == "items") {
    const auto& items = provision.scope.items;
    return items && !items->negated ? names(book, items->names) : nothing();
  }
  return {};
}

// The first value on file; where several may be the first, all of them.
Held first_value(const Evaluation& evaluation, ProvisionId id) {
  if (evaluation.book().at(id).head != Head::parameter) return nothing();
  Held found = nothing();
  const ValueHistory history = value_history(evaluation, id);
  for (const auto& step : history.line.steps()) {
    for (const PossibleValue& one : step.value) {
      if (!one.is_none()) found.values.push_back(one.text);
    }
    if (!found.values.empty()) break;
  }
  found.is_list = found.values.size() > 1;
  return found;
}

Held of_provision(const Evaluation& evaluation, ProvisionId id, std::string_view field) {
  const RuleBook& book = evaluation.book();
  const Moments& moments = evaluation.moments();
  if (field == "title") return text(book.at(id).title);
  if (field == "value") return first_value(evaluation, id);
  const Held date = dates_of(book, moments, id, field);
  return date.has_field ? date : content_of(book, book.at(id), field);
}

Held of_event(const RuleBook& book, EventId id, std::string_view field) {
  const Event& event = book.at(id);
  if (field == "title") return text(event.title);
  if (field == "date") return event.date ? text(event.date->text) : nothing();
  if (field == "place") return text(event.place);
  return {};
}

Held of_item(const RuleBook& book, ItemId id, std::string_view field) {
  const Item& item = book.at(id);
  if (field == "title") return text(item.title);
  if (field != "under") return {};
  std::vector<Reference> wider;
  for (const Belonging& belonging : item.under) wider.push_back(belonging.item);
  return names(book, wider);
}

Held of_party(const RuleBook& book, PartyId id, std::string_view field) {
  if (field == "title") return text(book.at(id).title);
  if (field == "side") return text(book.at(id).side);
  return {};
}

Held of_group(const RuleBook& book, GroupId id, std::string_view field) {
  const Group& group = book.at(id);
  if (field == "title") return text(group.title);
  if (field == "count") return group.count ? text(std::to_string(*group.count)) : nothing();
  if (field != "members") return {};
  if (group.members_unknown) return text("unknown");
  std::vector<Reference> members;
  for (const Membership& member : group.members) members.push_back(member.party);
  return names(book, members);
}

}  // namespace

Held held(const Evaluation& evaluation, const Reference& about, const std::string& field) {
  const RuleBook& book = evaluation.book();
  switch (about.kind) {
    case Reference::Kind::instrument: return of_instrument(book, about.instrument(), field);
    case Reference::Kind::provision: return of_provision(evaluation, about.provision(), field);
    case Reference::Kind::event: return of_event(book, about.event(), field);
    case Reference::Kind::item: return of_item(book, about.item(), field);
    case Reference::Kind::party: return of_party(book, about.party(), field);
    case Reference::Kind::group: return of_group(book, about.group(), field);
    case Reference::Kind::calendar:
    case Reference::Kind::unresolved: break;
  }
  return {};
}

std::vector<std::string_view> fields_of(Reference::Kind kind) {
  switch (kind) {
    case Reference::Kind::instrument: return {"title", "nature", "force", "issuer", "published"};
    case Reference::Kind::provision:
      return {"title",      "from",    "through", "until",    "until_or_through",
              "days",       "control", "charge",  "suspends", "items",
              "obligation", "bearer",  "amount",  "revival",  "leaves",
              "how",        "value"};
    case Reference::Kind::event: return {"title", "date", "place"};
    case Reference::Kind::item: return {"title", "under"};
    case Reference::Kind::party: return {"title", "side"};
    case Reference::Kind::group: return {"title", "count", "members"};
    case Reference::Kind::calendar:
    case Reference::Kind::unresolved: break;
  }
  return {};
}

}  // namespace inforce
