package io.baton.quickstart.samples;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.FindPartners;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiWithdrawn;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.lifecycle.rfi.RfiLimits;
import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A JSON file of profiles, RFIs and withdrawals, each with its {@code type}: one, a list of them, or several one after another, as
 * exports write an entry per line. Profiles may be a table instead (CSV): see {@link ProfileTable}.
 */
public final class SampleFile {
    /** The byte order mark, which Excel and PowerShell write. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** How the name of a file with profiles as a table ends. */
    private static final String TABLE = ".csv";

    private SampleFile() {}

    /** @throws UserError if the file cannot be read, naming the entry and the field */
    public static List<Sample> read(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(TABLE)) return profiles(file);
        List<JsonNode> entries = entries(file);
        if (entries.isEmpty()) throw new UserError(file + " is empty");
        List<Sample> samples = new ArrayList<>();
        for (JsonNode entry : entries) {
            String where = entries.size() == 1 ? file.toString() : file + " entry " + (samples.size() + 1);
            samples.add(JsonFields.read(entry, where, SampleFile::sample));
        }
        return samples;
    }

    private static List<Sample> profiles(Path file) {
        List<ProfileTable.Entry> entries = ProfileTable.read(file.toString(), text(file));
        if (entries.isEmpty()) throw new UserError(file + " is empty");
        return entries.stream()
                .map(entry -> JsonFields.read(entry.json(), file + " line " + entry.line(), SampleFile::sample))
                .toList();
    }

    private static List<JsonNode> entries(Path file) {
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode document : parsed(file)) {
            if (document.isArray()) document.forEach(entries::add);
            else entries.add(document);
        }
        return entries;
    }

    private static List<JsonNode> parsed(Path file) {
        // Of a field that stands twice, one value would be lost without a word.
        JsonMapper json = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        List<JsonNode> documents = new ArrayList<>();
        try (JsonParser parser = json.createParser(text(file))) {
            for (JsonNode next = json.readTree(parser); next != null; next = json.readTree(parser)) documents.add(next);
            return documents;
        } catch (JsonProcessingException e) {
            throw new UserError(file + " is not JSON: " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new UserError(file + " does not exist");
        } catch (CharacterCodingException e) {
            throw new UserError(file + " is not UTF-8");
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Sample sample(JsonFields entry) {
        return switch (entry.text("type")) {
            case "profile" -> new Sample.OfProfile(profile(entry));
            case "rfi" -> new Sample.OfSubmission(rfi(entry));
            case "withdrawal" -> new Sample.OfSubmission(withdrawal(entry));
            default -> throw entry.unreadable("type", "must be profile, rfi or withdrawal");
        };
    }

    private static BusinessProfile profile(JsonFields profile) {
        return BusinessProfile.newBuilder()
                .setProfileId(profile.text("profileId"))
                .setPartnerId(profile.text("partnerId"))
                .setPartnerName(profile.text("partnerName"))
                .setRegion(profile.text("region"))
                .setStatus(profile.oneOf("status", ProfileStatus.class))
                .setPausedUntil(profile.dayOrNull("pausedUntil"))
                .setLocations(profile.objects("locations", SampleFile::location))
                .setKeywords(profile.texts("keywords"))
                .setServices(profile.texts("services"))
                .setSolutions(profile.texts("solutions"))
                .setIndustries(profile.texts("industries"))
                .setLanguages(profile.texts("languages"))
                .setServedCompanySizes(profile.severalOf("servedCompanySizes", CompanySize.class))
                .setUpdatedAt(Instant.now())
                .build();
    }

    private static Location location(JsonFields location) {
        return new Location(
                location.text("location"),
                location.textOrNull("city"),
                location.text("country"),
                location.objects(
                        "contacts",
                        contact -> new LocationContact(
                                contact.text("name"),
                                contact.text("email"),
                                contact.phoneOrNull("phone"),
                                contact.textOrNull("language"),
                                contact.textOrNull("userId"),
                                contact.flagOrNull("reminders"))));
    }

    private static RfiSubmission rfi(JsonFields rfi) {
        RfiSubmitted submitted = RfiSubmitted.newBuilder()
                .setLeadType(rfi.oneOf("leadType", LeadType.class))
                .setCompany(rfi.text("company"))
                .setContact(rfi.object("contact", SampleFile::contact))
                .setCountry(rfi.text("country"))
                .setRegion(rfi.text("region"))
                .setCompanySize(rfi.oneOf("companySize", CompanySize.class))
                .setLanguage(rfi.text("language"))
                .setNeed(rfi.text("need"))
                .setSolutions(rfi.texts("solutions"))
                .setDirectContact(rfi.flag("directContact"))
                .setTargets(
                        rfi.objects("targets", target -> new Target(target.text("profileId"), target.text("location"))))
                .setFindPartners(rfi.objectOrNull(
                        "findPartners",
                        find -> new FindPartners(
                                find.number("most", RfiLimits.USUAL_PARTNERS),
                                find.texts("services"),
                                find.texts("industries"))))
                .setCampaignId(rfi.textOrNull("campaignId"))
                .setSender(rfi.objectOrNull(
                        "sender",
                        sender ->
                                new Sender(sender.text("name"), sender.text("email"), sender.textOrNull("partnerId"))))
                .setReroutingConsent(rfi.flag("reroutingConsent"))
                .build();
        return RfiSubmission.newBuilder()
                .setRfiId(rfi.text("rfiId"))
                .setSubmittedAt(Instant.now())
                .setSubmitted(submitted)
                .build();
    }

    private static RfiSubmission withdrawal(JsonFields withdrawal) {
        return RfiSubmission.newBuilder()
                .setRfiId(withdrawal.text("rfiId"))
                .setSubmittedAt(Instant.now())
                .setWithdrawn(new RfiWithdrawn(withdrawal.textOrNull("referralId")))
                .build();
    }

    private static Contact contact(JsonFields contact) {
        return new Contact(contact.text("name"), contact.text("email"), contact.phoneOrNull("phone"));
    }
}
