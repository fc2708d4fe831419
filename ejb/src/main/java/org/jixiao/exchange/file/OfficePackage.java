package org.jixiao.exchange.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCComplianceFlags;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An Office file (OOXML) as its parts, each read as a stream of XML without document types or external entities. Links
 * that lead outside of the file are never followed, macros never looked at.
 */
final class OfficePackage implements Closeable {

    private static final XMLInputFactory XML = factory();

    private final ZipParts zip;
    private final OPCPackage parts;
    private final PackagePart main;

    private OfficePackage(ZipParts zip, OPCPackage parts, PackagePart main) {
        this.zip = zip;
        this.parts = parts;
        this.main = main;
    }

    /**
     * Opens an Office file; null when the zip is none.
     *
     * @throws Refusal {@code file.broken} or {@code file.unpacksTooLarge}
     */
    static @Nullable OfficePackage open(byte[] bytes) {
        ZipParts zip;
        try {
            zip = new ZipParts(bytes);
        } catch (IOException | RuntimeException e) {
            throw Unreadable.broken();
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            return null;
        }
        try {
            OPCPackage parts = OPCPackage.open(zip, OPCComplianceFlags.disableAll());
            PackagePart main = main(parts);
            if (zip.exceeded()) {
                throw refusal(zip);
            }
            return main == null ? null : new OfficePackage(zip, parts, main);
        } catch (InvalidFormatException | RuntimeException e) {
            // Also what was just thrown, to the same effect.
            throw refusal(zip);
        }
    }

    private static @Nullable PackagePart main(OPCPackage parts) {
        for (String type :
                new String[] {PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT}) {
            for (PackageRelationship relationship : parts.getRelationshipsByType(type)) {
                if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                    return parts.getPart(relationship);
                }
            }
        }
        return null;
    }

    boolean isWorkbook() {
        String type = main.getContentType();
        return type.contains("spreadsheetml") || type.startsWith("application/vnd.ms-excel.") && type.endsWith("+xml");
    }

    boolean isDocument() {
        String type = main.getContentType();
        return type.contains("wordprocessingml")
                || type.startsWith("application/vnd.ms-word.") && type.endsWith("+xml");
    }

    PackagePart main() {
        return main;
    }

    /** The part within this file that the main part relates to; null when there is none. */
    @Nullable
    PackagePart related(String id) {
        PackageRelationship relationship = main.getRelationship(id);
        return relationship == null ? null : target(relationship);
    }

    /** The first part within this file that the main part relates to in a way; null when there is none. */
    @Nullable
    PackagePart relatedBy(String way) {
        try {
            for (PackageRelationship relationship : main.getRelationships()) {
                if (relationship.getRelationshipType().endsWith("/" + way)) {
                    return target(relationship);
                }
            }
            return null;
        } catch (InvalidFormatException e) {
            throw refusal(zip);
        }
    }

    private @Nullable PackagePart target(PackageRelationship relationship) {
        try {
            return relationship.getTargetMode() == TargetMode.INTERNAL ? main.getRelatedPart(relationship) : null;
        } catch (InvalidFormatException | RuntimeException e) {
            throw refusal(zip);
        }
    }

    /** A part's XML, from its beginning. */
    XMLStreamReader xml(PackagePart part) {
        try {
            return XML.createXMLStreamReader(part.getInputStream());
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refusal(zip);
        }
    }

    /** Moves on to the next event; what is no XML, or has a document type, is refused. */
    int next(XMLStreamReader xml) {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Unreadable.broken();
            }
            return event;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(zip);
        }
    }

    /** Moves on to the end of the element that has begun. */
    void skip(XMLStreamReader xml) {
        int depth = 1;
        while (depth > 0) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static Refusal refusal(ZipParts zip) {
        return zip.exceeded() ? Unreadable.file("file.unpacksTooLarge") : Unreadable.broken();
    }

    @Override
    public void close() {
        try {
            parts.revert();
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
