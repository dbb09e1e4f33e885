#include "engine/fact_points.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "engine/goods_and_parties.h"
#include "engine/names.h"

namespace inforce {

namespace {

// Of goods asked for by a wide word, only those that may be meant by it.
NameTest meant(const Evaluation& evaluation, NameTest test) {
  const auto& asked = evaluation.asked().question->item;
  if (!asked || test.negated) return test;
  GoodsAndParties goods(evaluation.known(), evaluation.moments());
  std::vector<Reference> left;
  for (const Reference& name : test.names) {
    if (ever_possible(goods.share_goods(*asked, name.item()))) left.push_back(name);
  }
  if (!left.empty()) test.names = std::move(left);
  return test;
}

}  // namespace

TestWords open_words(const Evaluation& evaluation, const Scope& scope, const ScopePart& part) {
  if (part.key != ScopeKey::items) return test_words(evaluation.book(), scope, part);
  return goods_words(evaluation.book(), meant(evaluation, *scope.items));
}

namespace {

bool is_told(const Question& question, const Scope& scope, const ScopePart& part) {
  switch (part.key) {
    case ScopeKey::items: return question.item || question.number;
    case ScopeKey::departure: return question.departure.has_value();
    case ScopeKey::destination: return question.destination.has_value();
    case ScopeKey::origin: return question.origin.has_value();
    case ScopeKey::transit: return question.transit.has_value();
    case ScopeKey::party: return question.parties || !question.unlisted_names.empty();
    case ScopeKey::end_use: return question.end_use.has_value();
    case ScopeKey::contents: return !question.contents.empty();
    case ScopeKey::ownership:
      return question.parties || !question.unlisted_names.empty() || !question.ownership.empty();
    case ScopeKey::attribute:
      return std::any_of(
          question.attributes.begin(), question.attributes.end(),
          [&](const auto& told) { return told.first == scope.attributes[part.index].name.value; });
    case ScopeKey::date: return false;
  }
  return false;  // a ScopeKey has no other value
}

std::string not_told(const std::string& fact) { return fact + " is not told"; }

// A number told without its list: as numbers of which lists it would indicate one of the items.
std::vector<std::string> if_told_with_list(const RuleBook& book, GoodsAndParties& names,
                                           const AskedNumber& number,
                                           const std::vector<Reference>& items) {
  std::vector<std::string> found;
  if (!number.nomenclature.empty()) return found;
  std::set<std::string> lists;
  for (const Item& item : book.items()) {
    for (const CustomsNumber& one : item.customs) lists.insert(one.nomenclature);
  }
  for (const std::string& list : lists) {
    const AskedNumber told{number.digits, list};
    const bool indicates = std::any_of(items.begin(), items.end(), [&](const Reference& item) {
      return names.number_indicates(told, item.item()) == Truth::yes;
    });
    if (indicates) found.push_back(list + ":" + number.digits);
  }
  return found;
}

// What a customs number that decides nothing says: "2805301510 indicates …", or that it does not.
std::string number_words(const Evaluation& evaluation, const AskedNumber& number,
                         const std::vector<Reference>& items) {
  GoodsAndParties names(evaluation.known(), evaluation.moments());
  std::vector<Reference> indicated;
  std::vector<Reference> perhaps;
  bool on_file = false;
  for (const Reference& name : items) {
    const std::optional<Truth> says = names.number_indicates(number, name.item());
    on_file = on_file || says;
    if (says == Truth::yes) indicated.push_back(name);
    if (says == Truth::unclear) perhaps.push_back(name);
  }
  const RuleBook& book = evaluation.book();
  const std::string all = either_of(book, items);
  std::string text;
  if (!indicated.empty()) {
    text = number.digits + " indicates " + either_of(book, indicated);
  } else if (!perhaps.empty()) {
    const auto told = if_told_with_list(book, names, number, perhaps);
    text = number.digits + " may indicate " + either_of(book, perhaps);
    text += told.empty() ? ", whose numbers are longer or of another list"
                         : ", if it is " + either_of(told) + " (tell it so)";
  } else if (on_file) {
    text = "not indicated by number: " + number.digits + " is none of those on file for " + all;
  } else {
    text = "no customs number is on file for " + all;
  }
  return text + ": technical description to be checked";
}

// Told, and still open: why.
std::string still_open(const Evaluation& evaluation, const Scope& scope, const ScopePart& part,
                       const TestWords& words) {
  const RuleBook& book = evaluation.book();
  const Question& question = *evaluation.asked().question;
  switch (part.key) {
    case ScopeKey::items:
      if (!question.item) {
        return number_words(evaluation, *question.number, scope.items->names);
      }
      return book.at(*question.item).title + " may or may not be " +
             either_of(book, meant(evaluation, *scope.items).names) +
             ": name the goods more narrowly";
    case ScopeKey::party:
      return "the packs do not know who is among " + either_of(book, scope.party->names) +
             ": check the list itself";
    case ScopeKey::attribute:
      return words.fact + " is told otherwise than this rule tests it, which is whether " +
             words.met;
    case ScopeKey::departure:
    case ScopeKey::destination:
    case ScopeKey::origin:
    case ScopeKey::transit:
    case ScopeKey::contents:
    case ScopeKey::ownership:
    case ScopeKey::end_use:
    case ScopeKey::date: break;
  }
  return words.fact + " is not decided by what is told";
}

void add_parts(const Evaluation& evaluation, const Scope& scope,
               const std::vector<ScopePart>& parts, Instant t, Worse worse,
               std::vector<OpenPoint>& found) {
  // One test that fails settles the scope: then nothing of it is open.
  const bool fails = std::any_of(parts.begin(), parts.end(), [t](const ScopePart& part) {
    return part.line.at(t).value == Truth::no;
  });
  if (fails) return;
  const Question& question = *evaluation.asked().question;
  for (const ScopePart& part : parts) {
    const Open value = part.line.at(t);
    if (value.value != Truth::unclear) continue;
    const TestWords words = open_words(evaluation, scope, part);
    OpenPoint point{OpenKind::facts,
                    not_told(words.fact),
                    words.option,
                    words.fact,
                    worse == Worse::if_so ? words.met : words.not_met,
                    std::nullopt,
                    scope.mark};
    if (!value.kinds.has(OpenKind::facts)) {
      point = {
          OpenKind::text, "whether " + words.met + " on that day is open", {}, {}, {}, std::nullopt,
          scope.mark};
    } else if (is_told(question, scope, part)) {
      point.sentence = still_open(evaluation, scope, part, words);
    }
    if (std::find(found.begin(), found.end(), point) == found.end()) found.push_back(point);
  }
}

}  // namespace

void fact_points(const Evaluation& evaluation, const Provision& context, const Scope& scope,
                 Instant t, Worse worse, std::vector<OpenPoint>& found) {
  if (!evaluation.asked().question || scope.empty()) return;
  if (context.head == Head::permission) return;  // what is not told fails its tests
  Matcher matcher(evaluation.known(), evaluation.moments(), *evaluation.asked().question);
  add_parts(evaluation, scope, matcher.parts(scope, context, Untold::leaves_open), t, worse, found);
}

std::vector<OpenPoint> untold_points(const Evaluation& evaluation, const Provision& provision,
                                     Instant t) {
  std::vector<OpenPoint> all;
  fact_points(evaluation, provision, provision.scope, t, Worse::if_so, all);
  std::vector<OpenPoint> untold;
  std::copy_if(all.begin(), all.end(), std::back_inserter(untold),
               [](const OpenPoint& point) { return point.sentence == not_told(point.fact); });
  return untold;
}

void fact_points(const Evaluation& evaluation, ProvisionId context,
                 const std::vector<RoleTest>& tests, Instant t, Worse worse,
                 std::vector<OpenPoint>& found) {
  if (!evaluation.asked().question || tests.empty()) return;
  Scope scope;
  scope.dates = tests;
  scope.mark = tests.front().mark;
  const Provision& provision = evaluation.book().at(context);
  Matcher matcher(evaluation.known(), evaluation.moments(), *evaluation.asked().question);
  add_parts(evaluation, scope, matcher.parts(scope, provision, Untold::fails), t, worse, found);
}

}  // namespace inforce
