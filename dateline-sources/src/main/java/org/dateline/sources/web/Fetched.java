package org.dateline.sources.web;

import java.net.URI;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface Fetched {

  /** The web gave something. */
  final class Document implements Fetched {
    private final URI address;
    private final byte[] body;
    private final Optional<String> mediaType;
    private final Optional<String> charset;
    private final Validators validators;

    /** Takes over the bytes. */
    Document(
        URI address,
        byte[] body,
        Optional<String> mediaType,
        Optional<String> charset,
        Validators validators) {
      this.address = address;
      this.body = body;
      this.mediaType = mediaType;
      this.charset = charset;
      this.validators = validators;
    }

    /** Where it was in the end. */
    public URI address() {
      return address;
    }

    /** Its bytes, unpacked; not to be changed. */
    public byte[] body() {
      return body;
    }

    /** What the server calls it, in small letters without parameters. */
    public Optional<String> mediaType() {
      return mediaType;
    }

    /** The encoding that the server names. */
    public Optional<String> charset() {
      return charset;
    }

    /** What to send to be told only of changes. */
    public Validators validators() {
      return validators;
    }
  }

  /** It is the same as last time. */
  record Unchanged() implements Fetched {}

  /**
   * It was not had.
   *
   * @param wrong why, in a few words
   * @param remedy what can be done, as a sentence without a full stop
   * @param reason what sort of reason
   */
  record Failed(String wrong, String remedy, Reason reason) implements Fetched {}

  /** Why something was not had. */
  enum Reason {
    /** It may work later. */
    LATER,
    /** It is not there. */
    GONE,
    /** The site does not want it, or it must not be asked. */
    NOT_ALLOWED,
    /** It is too big or too slow, or no address at all. */
    UNUSABLE
  }

  /**
   * What a server gave to tell versions apart.
   *
   * @param etag its tag
   * @param lastModified its date, as written
   */
  record Validators(Optional<String> etag, Optional<String> lastModified) {
    /** Nothing to tell versions by. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }
}
