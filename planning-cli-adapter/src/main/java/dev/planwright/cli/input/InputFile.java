package dev.planwright.cli.input;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** Bytes that a command reads, from a file or from standard input; nobody changes them. Thread-safe. */
public final class InputFile {
    /** The largest input: 64 MiB. */
    static final int MAX_BYTES = 64 << 20;

    /** So many problems the message of an exception tells by itself. */
    private static final int SAID = 5;

    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final byte[] bytes;

    private InputFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Reads an input to its end.
     *
     * @throws UsageException if it cannot be read or is larger than {@link #MAX_BYTES}
     */
    public static InputFile read(String name, Console console) {
        try {
            byte[] bytes;
            if (name.equals(STANDARD_INPUT)) {
                bytes = console.in().readNBytes(MAX_BYTES + 1);
            } else {
                try (InputStream stream = Files.newInputStream(path(name))) {
                    bytes = stream.readNBytes(MAX_BYTES + 1);
                }
            }
            if (bytes.length > MAX_BYTES) {
                throw new UsageException(said(name) + " is larger than 64 MiB, the most that is read");
            }
            return new InputFile(name, bytes);
        } catch (IOException e) {
            throw new UsageException(said(name) + " cannot be read: " + reason(e));
        }
    }

    /** The path that an argument spells. */
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("not a file name: " + name);
        }
    }

    /** Why a file cannot be read, in words. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String said = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        return said.equals("Is a directory") ? "it is a folder" : said;
    }

    /** A file that cannot be written. */
    public static UsageException unwritable(Path file, IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such folder" : reason(e);
        return new UsageException(file + " cannot be written: " + why);
    }

    /** What was read; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The syntax by the file's name; of standard input by how it begins. */
    public Syntax syntax() {
        return name.equals(STANDARD_INPUT) ? Syntax.guess(bytes) : Syntax.ofFileName(name);
    }

    /** The bytes as text. */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UsageException(said(name) + " is not text in UTF-8");
        }
    }

    /**
     * What a reader makes of the content.
     *
     * @throws UsageException if it cannot be read; tells what is wrong with it under the input's name
     */
    public <T> T as(Function<InputFile, T> reader) {
        try {
            return reader.apply(this);
        } catch (PlanningException e) {
            throw new UsageException(
                    said(name) + ": " + e.getMessage(),
                    e.problems().stream().skip(SAID).map(Problem::toString).toList());
        }
    }

    /** An input as it is told to a person. */
    public static String said(String name) {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }
}
