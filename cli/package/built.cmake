# Run at installation, before anything else: is there all that is to be installed?
foreach(file IN ITEMS inforce package/inforce.1.gz package/inforce-rules.5.gz package/changelog.gz
    package/changelog.Debian.gz)
  if(NOT EXISTS ${build}/cli/${file})
    message(FATAL_ERROR "Nothing is installed: ${build}/cli/${file} is not built yet. "
      "First build the whole: cmake --build ${build}")
  endif()
endforeach()
