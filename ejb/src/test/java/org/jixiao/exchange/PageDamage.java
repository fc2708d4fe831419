package org.jixiao.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What happens to a PDF between its bytes: to its pages, its streams, and what is drawn on a page. */
final class PageDamage {

    private static final List<String> ABSURD =
            List.of("0", "-1", "2147483647", "99999999999999999999", "1e38", "0.0000001", "/X", "(", "<<", "[", "]");

    private final PDDocument pdf;
    private final Random random;
    private final List<String> story;

    private PageDamage(PDDocument pdf, Random random, List<String> story) {
        this.pdf = pdf;
        this.random = random;
        this.story = story;
    }

    /** The same PDF after up to three mishaps. */
    static byte[] of(byte[] file, Random random, List<String> story) {
        int times = random.nextInt(4);
        if (times == 0) {
            return file;
        }
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PageDamage damage = new PageDamage(pdf, random, story);
            for (int i = 0; i < times; i++) {
                damage.one();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes, random.nextBoolean() ? CompressParameters.NO_COMPRESSION : new CompressParameters());
            return bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            // A mishap may leave what PDFBox itself can no longer write; the bytes may still be damaged.
            story.add("undone");
            return file;
        }
    }

    private void one() throws IOException {
        PDPage page = pdf.getPage(random.nextInt(pdf.getNumberOfPages()));
        List<COSStream> streams = streams();
        COSStream any = streams.get(random.nextInt(streams.size()));
        switch (random.nextInt(11)) {
            case 0 -> {
                story.add("page doubled");
                int more = random.nextInt(20) == 0 ? 200 : 1;
                for (int i = 0; i < more; i++) {
                    pdf.importPage(page);
                }
            }
            case 1 -> {
                if (pdf.getNumberOfPages() > 1) {
                    story.add("page dropped");
                    pdf.removePage(page);
                }
            }
            case 2 -> {
                int angle = List.of(90, 180, 270, 45, 99_999).get(random.nextInt(5));
                story.add("page turned by " + angle);
                page.getCOSObject().setInt(COSName.ROTATE, angle);
            }
            case 3 -> {
                story.add("bytes of a stream flipped");
                byte[] content = content(any);
                int flips = content.length == 0 ? 0 : 1 + random.nextInt(30);
                for (int i = 0; i < flips; i++) {
                    content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
                }
                write(any, content);
            }
            case 4 -> {
                byte[] content = content(any);
                int length = random.nextInt(content.length + 1);
                story.add("stream cut to " + length);
                write(any, Arrays.copyOf(content, length));
            }
            case 5 -> {
                int megabytes = 1 + random.nextInt(40);
                story.add("stream that unpacks to %d MB".formatted(megabytes));
                byte[] content = content(any);
                byte[] bomb = Arrays.copyOf(content, Math.max(content.length, megabytes * 1024 * 1024));
                Arrays.fill(bomb, content.length, bomb.length, (byte) (random.nextBoolean() ? ' ' : 'q'));
                write(any, bomb);
            }
            case 6 -> {
                story.add("one stream in the place of another");
                write(any, content(streams.get(random.nextInt(streams.size()))));
            }
            case 7 -> {
                story.add("something absurd in a dictionary");
                List<COSName> keys = List.copyOf(any.keySet());
                COSName key = keys.get(random.nextInt(keys.size()));
                switch (random.nextInt(3)) {
                    case 0 -> any.removeItem(key);
                    case 1 -> any.setItem(key, COSInteger.get(random.nextLong()));
                    default -> any.setItem(key, nested(1 + random.nextInt(300)));
                }
            }
            default -> draw(page);
        }
    }

    /** Something happens to the lines that draw a page. */
    private void draw(PDPage page) throws IOException {
        List<String> lines;
        try (var in = page.getContents()) {
            lines = new ArrayList<>(
                    new String(in.readAllBytes(), ISO_8859_1).lines().toList());
        }
        int times = 1 + random.nextInt(40);
        story.add(times + " drawn lines changed");
        for (int i = 0; i < times && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                case 3 -> lines.addAll(at, List.copyOf(lines.subList(at, Math.min(lines.size(), at + 200))));
                default -> {
                    String[] words = lines.get(at).split(" ", -1);
                    words[random.nextInt(words.length)] = ABSURD.get(random.nextInt(ABSURD.size()));
                    lines.set(at, String.join(" ", words));
                }
            }
        }
        COSStream drawn = pdf.getDocument().createCOSStream();
        write(drawn, lines.stream().collect(Collectors.joining("\n")).getBytes(ISO_8859_1));
        page.getCOSObject().setItem(COSName.CONTENTS, drawn);
    }

    private static COSArray nested(int depth) {
        COSArray array = new COSArray();
        for (int i = 0; i < depth; i++) {
            COSArray outer = new COSArray();
            outer.add(array);
            array = outer;
        }
        return array;
    }

    private List<COSStream> streams() {
        List<COSStream> streams = new ArrayList<>();
        for (COSObjectKey key :
                pdf.getDocument().getXrefTable().keySet().stream().sorted().toList()) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream && !isOfFile(stream)) {
                streams.add(stream);
            }
        }
        return streams;
    }

    /** Whether it holds the file's own order, which is written anew. */
    private static boolean isOfFile(COSDictionary stream) {
        COSName type = stream.getCOSName(COSName.TYPE);
        return COSName.XREF.equals(type) || COSName.OBJ_STM.equals(type);
    }

    private static byte[] content(COSStream stream) throws IOException {
        try (var in = stream.createInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            // An earlier mishap has made it unreadable.
            return new byte[0];
        }
    }

    private static void write(COSStream stream, byte[] content) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
    }
}
