#include <algorithm>
#include <stdexcept>
#include <utility>

#include "engine/changes.h"
#include "engine/read_question.h"
#include "rules/load.h"
#include "tests/properties/engine_under_test.h"

namespace inforce::oracle {

void EngineDeleter::operator()(EngineUnderTest* engine) const { delete engine; }

Engine load(const std::map<std::string, std::string>& files, std::string& refused) {
  std::vector<PackFile> all;
  for (const auto& [name, text] : files)
    all.push_back({"p", "p/" + name, text, PackFile::Layer::base});
  Sources sources;
  Diagnostics found;
  std::optional<RuleBook> book = load_packs(std::move(all), sources, found);
  if (book) return Engine(new EngineUnderTest{std::move(*book), {}});
  const auto first =
      std::find_if(found.all().begin(), found.all().end(),
                   [](const Diagnostic& one) { return one.severity() == Severity::error; });
  refused =
      first == found.all().end() ? "refused without a word" : render(*first, sources, Paint::plain);
  return nullptr;
}

std::string text_of(const Moment& moment) {
  return moment.whole_day ? iso(moment.day) : iso_utc(moment.minute);
}

namespace {

QuestionText text_of(const OracleQuestion& asked) {
  QuestionText text;
  text.date = asked.roles.empty() ? text_of(asked.date) : text_of(asked.roles.begin()->second);
  for (const auto& [role, moment] : asked.roles) text.dates.emplace_back(role, text_of(moment));
  if (asked.item) text.items.push_back(*asked.item);
  text.departure = asked.departure;
  text.destination = asked.destination;
  text.origin = asked.origin;
  text.end_use = asked.end_use;
  if (asked.transit) text.transit.push_back(*asked.transit);
  if (asked.party) text.parties.push_back(*asked.party);
  return text;
}

// What no rule of the book tests may not be told, and could not matter.
QuestionText with_tested_facts(QuestionText text, const OracleQuestion& asked,
                               const RuleBook& book) {
  for (const auto& one : asked.set) {
    text.set.emplace_back(one);
    if (!read_question(text, book, utc())) text.set.pop_back();
  }
  return text;
}

OpenKinds kinds_of(inforce::OpenKinds kinds) {
  return {kinds.has(OpenKind::text), kinds.has(OpenKind::announcement), kinds.has(OpenKind::facts)};
}

Effect effect_of(const RuleBook& book, ProvisionId id, inforce::Effect effect) {
  if (effect == inforce::Effect::none) return Effect::none;
  return book.at(id).head == inforce::Head::control ? static_cast<Effect>(effect) : Effect::holds;
}

Class class_of(FindingClass finding_class) { return static_cast<Class>(finding_class); }

// Of a finding or a chain: both say the same things.
template <class Part>
FindingAnswer part(const RuleBook& book, ProvisionId id, const Part& found) {
  FindingAnswer answer;
  answer.lo = effect_of(book, id, found.effect.least);
  answer.hi = effect_of(book, id, found.effect.greatest);
  answer.its_class = class_of(found.finding_class);
  answer.unclear = !found.open_kinds.empty();
  answer.kinds = kinds_of(found.open_kinds);
  if (answer.kinds.announcement) {
    answer.by_texts = class_of(found.by_texts.finding_class);
    answer.by_announcement = class_of(found.by_announcement.finding_class);
  }
  return answer;
}

bool is_compared(const RuleBook& book, ProvisionId id) {
  const inforce::Head head = book.at(id).head;
  return head == inforce::Head::control || head == inforce::Head::charge ||
         head == inforce::Head::obligation;
}

std::string key_of(const RuleBook& book, const std::vector<ProvisionId>& members) {
  std::vector<std::string> ids;
  for (const ProvisionId member : members) ids.push_back(book.at(member).id);
  std::sort(ids.begin(), ids.end());
  std::string key;
  for (const std::string& id : ids) key += (key.empty() ? "" : "+") + id;
  return key;
}

}  // namespace

Answer answer_of(const EngineUnderTest& engine, const OracleQuestion& asked, Date as_known) {
  const auto question =
      read_question(with_tested_facts(text_of(asked), asked, engine.book), engine.book, utc());
  if (!question) throw std::runtime_error(question.error().front().message);
  return engine.as_known(as_known).answer(*question);
}

CaseAnswer ask(const EngineUnderTest& engine, const OracleQuestion& asked, Date as_known) {
  const Answer answer = answer_of(engine, asked, as_known);
  CaseAnswer found;
  found.certain = static_cast<Effect>(answer.certain);
  found.cautious = static_cast<Effect>(answer.cautious);
  found.at_worst = static_cast<Effect>(answer.at_worst);
  std::vector<ProvisionId> chained;
  for (const Chain& chain : answer.chains) {
    chained.insert(chained.end(), chain.members.begin(), chain.members.end());
    const ProvisionId first = chain.members.front();
    if (!is_compared(engine.book, first) || chain.effect.greatest == inforce::Effect::none)
      continue;
    found.findings[key_of(engine.book, chain.members)] = part(engine.book, first, chain);
  }
  for (const Finding& finding : answer.findings) {
    const bool in_chain =
        std::find(chained.begin(), chained.end(), finding.provision) != chained.end();
    if (in_chain || !is_compared(engine.book, finding.provision)) continue;
    if (finding.effect.greatest == inforce::Effect::none) continue;
    found.findings[engine.book.at(finding.provision).id] =
        part(engine.book, finding.provision, finding);
  }
  return found;
}

StatusAnswer statuses(const EngineUnderTest& engine, Instant at, Date as_known) {
  const Chronicle& chronicle = engine.as_known(as_known);
  StatusAnswer found;
  for (std::uint32_t index = 0; index < engine.book.provisions().size(); ++index) {
    const ProvisionId id{index};
    if (!chronicle.known().holds(id)) continue;
    const Statuses set = chronicle.status(id).at(at);
    found[engine.book.at(id).id] = {set.has(Status::prospective), set.has(Status::pending),
                                    set.has(Status::operative), set.has(Status::suspended),
                                    set.has(Status::ended)};
  }
  return found;
}

namespace {

std::vector<std::string> lines_of(const RuleBook& book, const std::vector<Change>& changes) {
  std::vector<std::string> lines;
  for (const Change& one : changes) {
    std::string line = iso_utc(one.at) + " " + book.at(one.provision).id + ": " +
                       words(one.before) + " to " + words(one.after) + ", " + one.because;
    for (const ProvisionId by : one.by) line += ", by " + book.at(by).id;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::vector<std::string> changes(const EngineUnderTest& engine, Instant from, Instant until,
                                 Date as_known) {
  return lines_of(engine.book, inforce::changes(engine.as_known(as_known), from, until));
}

std::vector<std::string> changes(const EngineUnderTest& engine, Date first, Date until,
                                 Date as_known) {
  const Date last = Date::from_days_since_epoch(until.days_since_epoch() - 1);
  return lines_of(engine.book, inforce::changes_on(engine.as_known(as_known), first, last));
}

}  // namespace inforce::oracle
