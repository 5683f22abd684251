package nl.spil.toegang.web;

import java.util.List;

/** The recovery codes, the only time they are shown. */
public record HerstelcodesPage(List<String> codes, String naar) {}
