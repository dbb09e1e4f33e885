#include "engine/reach_causes.h"

#include "engine/allowance.h"
#include "engine/match.h"
#include "engine/names.h"
#include "engine/test_words.h"

namespace inforce {
namespace {

void add_moved_test(std::string& text, const std::string& more) {
  text += (text.empty() ? "" : " and ") + more;
}

class TestsMoved {
 public:
  TestsMoved(const Evaluation& evaluation, const Provision& context, Instant t)
      : evaluation_(evaluation),
        context_(context),
        t_(t),
        matcher_(evaluation.known(), evaluation.moments(), *evaluation.asked().question) {}

  void add_scope(const Scope& scope, Untold untold) {
    for (const ScopePart& part : matcher_.parts(scope, context_, untold)) {
      add(part.line, test_words(evaluation_.book(), scope, part));
    }
  }

  // What must be claimed beside the scope.
  void add_claims() {
    Scope dates;
    dates.dates = context_.if_all;
    add_scope(dates, Untold::fails);
    if (!context_.amount) return;
    const OpenLine left = allowance(evaluation_.known(), evaluation_.moments(), context_,
                                    *evaluation_.asked().question);
    TestWords words;
    words.fact = "what is left of its amount";
    words.met = "it suffices";
    words.unmet = words.fact + " does not suffice";
    add(left, words);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void add(const OpenLine& line, const TestWords& words) {
    const Truth now = line.at(t_).value;
    if (line.at(t_ - 1).value == now) return;
    if (now == Truth::no) return add_moved_test(text_, words.unmet);
    constexpr std::size_t pronoun = 3;  // "it is military", of a fact that is named here
    const std::string met = words.fact + ' ' + words.met.substr(pronoun);
    add_moved_test(text_, now == Truth::yes ? met : "whether " + met + " is open");
  }

  const Evaluation& evaluation_;
  const Provision& context_;
  Instant t_;
  Matcher matcher_;
  std::string text_;
};

}  // namespace

std::string tests_moved(const Evaluation& evaluation, ProvisionId id, Instant t) {
  if (!evaluation.asked().question) return {};
  const Provision& provision = evaluation.book().at(id);
  const bool claims = provision.head == Head::permission;
  TestsMoved moved(evaluation, provision, t);
  moved.add_scope(provision.scope, claims ? Untold::fails : Untold::leaves_open);
  if (claims) moved.add_claims();
  return moved.text();
}

namespace {

std::string reach_words(Truth now) {
  switch (now) {
    case Truth::yes: return " reaches what is asked from ";
    case Truth::no: return " no longer reaches what is asked from ";
    case Truth::unclear: break;
  }
  return " may reach what is asked from ";
}

// Of the scope that an amendment writes.
std::string amended_tests_moved(const Evaluation& evaluation, ProvisionId amendment, Instant t) {
  const Provision& provision = evaluation.book().at(amendment);
  if (!evaluation.asked().question || !provision.terms.scope) return {};
  TestsMoved moved(evaluation, provision, t);
  moved.add_scope(*provision.terms.scope, Untold::leaves_open);
  return moved.text();
}

}  // namespace

std::string reach_moved(const Evaluation& evaluation, ProvisionId id, Instant t) {
  const Life& life = evaluation.life(id);
  if (life.reaches.at(t - 1).value == life.reaches.at(t).value) return {};
  std::string tests = tests_moved(evaluation, id, t);
  for (const Acting& one : life.acting) {
    const bool acts = one.act.at(t - 1).value != Truth::no && one.act.at(t).value != Truth::no;
    if (acts && tests.empty()) tests = amended_tests_moved(evaluation, one.change, t);
  }
  if (tests.empty()) return {};
  const Provision& provision = evaluation.book().at(id);
  return provision.id + reach_words(life.reaches.at(t).value) +
         moment_text(t, evaluation.moments().zone_of(provision)) + ", as " + tests;
}

}  // namespace inforce
