// Packs in, an answer with its reasons out:  embed /usr/share/inforce/packs
#include <inforce/engine/inforce.h>

#include <iostream>

int main(int count, char** arguments) {
  const auto packs = inforce::read_packs({arguments + 1, arguments + count});
  std::cerr << packs.findings();
  if (!packs.book) return 3;

  const auto today = inforce::Date::make(2026, 11, 23).value();
  const auto chronicle = inforce::compile(*packs.book, today);
  const auto answer = inforce::ask(
      chronicle,
      {.date = "2026-11-28", .items = {"gallium"}, .departure = "CN", .destination = "US"});
  if (!answer) {
    for (const auto& error : answer.error()) std::cerr << error.message << '\n';
    return 2;
  }
  std::cout << word(answer->certain) << " / " << word(answer->cautious) << '\n';
  const auto explanation = explain(chronicle, *answer);
  for (const auto& reason : explanation.reasons) {
    std::cout << reason.sentence << "\n    " << reason.citation << '\n';
  }
}
