// Two answers side by side.
#pragma once

#include <map>
#include <set>
#include <string>

namespace inforce::oracle {

/// "key: left | right" for each key whose entries differ; `said` tells one entry.
template <class Entry, class Said>
std::string differing_lines(const std::map<std::string, Entry>& left,
                            const std::map<std::string, Entry>& right, Said said) {
  std::set<std::string> keys;
  for (const auto& [key, entry] : left) keys.insert(key);
  for (const auto& [key, entry] : right) keys.insert(key);
  const auto one = [&said](const std::map<std::string, Entry>& answer, const std::string& key) {
    const auto found = answer.find(key);
    return found == answer.end() ? std::string("nothing") : said(found->second);
  };
  std::string lines;
  for (const std::string& key : keys) {
    const std::string mine = one(left, key);
    const std::string theirs = one(right, key);
    if (mine != theirs) lines += key + ": " + mine + "\n  | " + theirs + "\n";
  }
  return lines;
}

template <class Entry, class Said>
std::string all_lines(const std::map<std::string, Entry>& answer, Said said) {
  std::string lines;
  for (const auto& [key, entry] : answer) lines += "  " + key + ": " + said(entry) + "\n";
  return lines;
}

}  // namespace inforce::oracle
