// What the rights to a file do, also where the tests run as root.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

namespace inforce::test {

/// The rights to a file are nothing to root; within this one's life we are nobody.
class WithoutRights {
 public:
  WithoutRights() : before_(geteuid()) {
    if (before_ == 0) REQUIRE(seteuid(65534) == 0);
  }
  ~WithoutRights() {
    if (before_ == 0) (void)!seteuid(0);
  }
  WithoutRights(const WithoutRights&) = delete;
  WithoutRights& operator=(const WithoutRights&) = delete;

 private:
  uid_t before_;
};

}  // namespace inforce::test
