// What is said of parameters is said of parameters.
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

/// R440
void check_head(Checked& book, const Reference& named) {
  if (named.kind != Reference::Kind::provision) return;
  const Provision& provision = book.at(named.provision());
  if (provision.head == Head::parameter) return;
  book.out.add({.code = Code::no_parameter,
                .mark = named.name.mark,
                .message = quoted(named.name.value) + " is no parameter; its head is " +
                           quoted(word(provision.head)),
                .also = {{provision.head_mark, "its head"}},
                .hint = "name a parameter"});
}

}  // namespace

void check_parameters(Checked& book) {
  for (const Expectation& expected : book.draft.expectations) {
    if (expected.parameter) check_head(book, *expected.parameter);
  }
}

}  // namespace inforce
