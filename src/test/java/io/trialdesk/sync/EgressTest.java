package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

final class EgressTest {
    @ParameterizedTest
    @CsvSource({
        "api_key,abc",
        "db.password,hunter2",
        "hf_token,x",
        "auth-token,x",
        "aws_secret_access_key,x",
        "url,postgres://ada:geheim@db/x",
        "note,ghp_0123456789012345678901234567890123",
        "aws,AKIAABCDEFGHIJKLMNOP"
    })
    void whatLooksLikeASecretStays(String key, String value) {
        assertThat(Egress.refusal(key, value)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "max_tokens,512",
        "tokenizer,bert-base",
        "num_token,8",
        "monkey,x",
        "use_auth_token,True",
        "url,https://db/x"
    })
    void usualParametersPass(String key, String value) {
        assertThat(Egress.refusal(key, value)).isEmpty();
    }

    @Test
    void aLocalPathLosesItsFolders() {
        var allowed =
                Egress.of(
                        Bench.head("a", Map.of("mlflow.source.name", "/home/ada/code/train.py")),
                        "");
        assertThat(allowed.tags()).containsEntry("mlflow.source.name", "train.py");
        assertThat(allowed.tags()).doesNotContainKey("mlflow.user");
    }

    @Test
    void theServersOwnNameForTheUserIsUsed() {
        assertThat(Egress.of(Bench.head("a", Map.of()), "ada@team").tags())
                .containsEntry("mlflow.user", "ada@team");
    }
}
