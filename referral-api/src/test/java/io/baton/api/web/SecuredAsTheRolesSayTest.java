package io.baton.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.figures.FiguresController;
import io.baton.api.people.PeopleController;
import io.baton.api.profiles.ProfileController;
import io.baton.api.profiles.WaitingProfilesController;
import io.baton.api.program.DeadLetterController;
import io.baton.api.program.ProgramExportController;
import io.baton.api.program.ProgramReferralsController;
import io.baton.api.program.RfiSteeringController;
import io.baton.api.program.SteeringController;
import io.baton.api.referrals.EngagementController;
import io.baton.api.referrals.MarkController;
import io.baton.api.referrals.ReferralController;
import io.baton.api.referrals.StreamController;
import io.baton.api.registrations.RegistrationController;
import io.baton.api.registrations.RegistrationReviewController;
import io.baton.api.rfis.RfiController;
import io.baton.api.rfis.SentRfisController;
import io.baton.api.settings.DuplicatesController;
import io.baton.api.settings.MailPreferenceController;
import io.baton.api.settings.ProfileReviewController;
import io.baton.api.settings.ReroutingController;
import io.baton.api.settings.SettingsController;
import io.baton.lifecycle.roles.Right;
import io.baton.lifecycle.roles.Role;
import io.micronaut.security.annotation.Secured;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** L14: the annotations that let a request in name the roles of the {@link Right} behind the door, no more and no fewer. */
class SecuredAsTheRolesSayTest {
    private static Stream<Arguments> doors() {
        return Stream.of(
                Arguments.of(ReferralController.class, List.of(Right.WORK_ON_REFERRALS)),
                Arguments.of(EngagementController.class, List.of(Right.WORK_ON_REFERRALS)),
                Arguments.of(MarkController.class, List.of(Right.WORK_ON_REFERRALS)),
                Arguments.of(StreamController.class, List.of(Right.WORK_ON_REFERRALS)),
                Arguments.of(RegistrationController.class, List.of(Right.WORK_ON_REFERRALS)),
                Arguments.of(RegistrationReviewController.class, List.of(Right.REVIEW_REGISTRATIONS)),
                Arguments.of(submit(), List.of(Right.PUBLISH_RFIS, Right.SEND_LEADS)),
                Arguments.of(SentRfisController.class, List.of(Right.READ_OWN_RFIS, Right.READ_ALL_RFIS)),
                Arguments.of(ProgramReferralsController.class, List.of(Right.READ_ALL_REFERRALS)),
                Arguments.of(ProgramExportController.class, List.of(Right.READ_ALL_REFERRALS)),
                Arguments.of(RfiSteeringController.class, List.of(Right.STEER_REFERRALS)),
                Arguments.of(SteeringController.class, List.of(Right.STEER_REFERRALS)),
                Arguments.of(FiguresController.class, List.of(Right.WORK_ON_ALL_REFERRALS)),
                Arguments.of(ProfileController.class, List.of(Right.READ_PROFILES)),
                Arguments.of(saveProfile(), List.of(Right.EDIT_PROFILES)),
                Arguments.of(WaitingProfilesController.class, List.of(Right.REVIEW_PROFILES)),
                Arguments.of(PeopleController.class, List.of(Right.MANAGE_PEOPLE)),
                Arguments.of(SettingsController.class, List.of(Right.OPERATE)),
                Arguments.of(ReroutingController.class, List.of(Right.OPERATE)),
                Arguments.of(DuplicatesController.class, List.of(Right.OPERATE)),
                Arguments.of(ProfileReviewController.class, List.of(Right.OPERATE)),
                Arguments.of(DeadLetterController.class, List.of(Right.OPERATE)),
                Arguments.of(MailPreferenceController.class, List.of(Right.OPERATE)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_door_lets_in_the_roles_that_have_the_right(AnnotatedElement door, List<Right> rights) {
        assertThat(door.getAnnotation(Secured.class).value())
                .containsExactlyInAnyOrderElementsOf(rights.stream()
                        .flatMap(right -> right.roles().stream())
                        .map(Role::inToken)
                        .distinct()
                        .toList());
    }

    private static AnnotatedElement submit() {
        return method(RfiController.class, "submit");
    }

    private static AnnotatedElement saveProfile() {
        return method(ProfileController.class, "save");
    }

    private static AnnotatedElement method(Class<?> controller, String name) {
        return Arrays.stream(controller.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
