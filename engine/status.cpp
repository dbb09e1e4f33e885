#include "engine/status.h"

#include <cstdlib>

namespace inforce {

std::string_view word(Status status) {
  switch (status) {
    case Status::prospective: return "prospective";
    case Status::pending: return "pending";
    case Status::operative: return "operative";
    case Status::suspended: return "suspended";
    case Status::ended: return "ended";
  }
  std::abort();  // a Status has no other value
}

std::vector<Status> Statuses::all() const {
  std::vector<Status> found;
  for (const Status status : all_statuses) {
    if (has(status)) found.push_back(status);
  }
  return found;
}

std::string words(Statuses statuses, std::string_view pending) {
  std::string text;
  for (const Status status : statuses.all()) {
    if (!text.empty()) text += " or ";
    text += status == Status::pending ? pending : word(status);
  }
  return text;
}

}  // namespace inforce
