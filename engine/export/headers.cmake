# Run at installation: the headers that the door, engine/inforce.h, reaches, and no others.
#
# In the tree they name each other from its top ("timeline/date.h"); installed, from the folder above
# them ("inforce/timeline/date.h"), so that a program may have such a folder of its own.
cmake_policy(VERSION 3.25)

function(install_header header)
  get_property(there GLOBAL PROPERTY inforce_headers)
  if(header IN_LIST there)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY inforce_headers ${header})
  get_filename_component(folder ${header} DIRECTORY)
  file(READ ${root}/${header} text)
  string(REGEX REPLACE "#include \"([^\"]*)\"" "#include \"inforce/\\1\"" text "${text}")
  file(WRITE ${rewritten}/${header} "${text}")
  file(INSTALL ${rewritten}/${header}
    DESTINATION ${CMAKE_INSTALL_PREFIX}/${headers_folder}/${folder})
  file(STRINGS ${root}/${header} lines REGEX "^#include \"")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^#include \"(.*)\".*" "\\1" next "${line}")
    install_header(${next})
  endforeach()
endfunction()

set(CMAKE_INSTALL_MESSAGE NEVER)
install_header(engine/inforce.h)
